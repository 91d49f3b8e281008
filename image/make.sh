#!/bin/bash
# `make image`: make.sh BOARD debian|buildroot, into target/image/BOARD. What is there already is not made again as long as nothing that
# it is made of has changed; FORCE=1 makes everything anew.
set -euo pipefail
cd "$(dirname "$0")/.."
BOARD=${1:?BOARD} kind=${2:-debian}
. image/board.sh
if [ "$kind" = debian ] && [ -n "$NOT_FROM_DEBIAN" ]; then echo "$NOT_FROM_DEBIAN" >&2; exit 1; fi
out=target/image/$BOARD
mkdir -p "$out"
started=$SECONDS
say() { printf '== %s (%d min %02d s)\n' "$*" $(((SECONDS - started) / 60)) $(((SECONDS - started) % 60)); }

BURROW=${BURROW:-target/burrow-$ARCH}
if [ ! -x "$BURROW" ]; then
    say "1 of 3: the static binary"
    image/build-static.sh "$ARCH" release
else
    say "1 of 3: the static binary is there, $BURROW"
fi
export BURROW

# What a tree is made of, as one number: sources, binary, and what the builder was told.
state() {
    {
        find image systemd buildroot Cargo.toml -type f 2>/dev/null | LC_ALL=C sort | xargs sha256sum
        sha256sum "$BURROW" ${CLOUDFLARED:+"$CLOUDFLARED"} ${KEYRING:+"$KEYRING"}
        echo "$BOARD $kind ${UPDATE_FEED:-} ${MIRROR:-} ${BUILDROOT:-} $SOURCE_DATE_EPOCH"
    } | sha256sum | cut -d' ' -f1
}
now=$(state)
if [ -z "${FORCE:-}" ] && [ -e "$out/disk.img" ] && [ "$(cat "$out/state" 2>/dev/null)" = "$now" ]; then
    say "nothing has changed: $out/disk.img"
    exit 0
fi
rm -f "$out/state"

say "2 of 3: the root tree, from $kind"
case $kind in
debian)
    rm -f "$out/tree/root.tar"
    image/debian-tree.sh "$BOARD" "$out/tree"
    ;;
# Goes on where an earlier build ended.
buildroot)
    rm -rf "$out/tree/root"
    BURROW_BINARY=$(realpath "$BURROW") buildroot/build.sh "$BOARD" "$out/tree"
    ;;
*) echo "unknown tree '$kind': debian or buildroot" >&2; exit 2 ;;
esac
say "3 of 3: the disk"
image/assemble.sh "$out/tree" "$BOARD" "$out"
echo "$now" >"$out/state"
say "done: $out/disk.img"
