#!/bin/bash
# Builds the root tree, kernel and boot files of one board with Buildroot: build.sh rpi3|rpi4|rpi5|x86_64 [TREE]
#
# TREE (else target/buildroot/BOARD/tree) gets root.tar, boot/ and the list packages.tsv, of which image/assemble.sh makes a disk; `make image
# BOARD=rpi4 TREE=buildroot` does both. What may be set:
#   BUILDROOT=dir        an unpacked release of Buildroot to use instead of downloading the pinned one
#   BURROW=file          our static binary (else target/burrow-ARCH, made when it isn't there)
#   CLOUDFLARED=file     a cloudflared of one's own (else upstream's release, pinned by hash)
#   BR2_DL_DIR=dir       where downloads are kept (else target/buildroot/dl)
#   EXTRA_CONFIG=file    lines that are laid over the board's configuration
#   JOBS=n               how many compilers at once (else Buildroot's choice)
#
# Every step is kept: started again after a failure or a Ctrl+C, it goes on where it stopped.
set -euo pipefail
cd "$(dirname "$0")/.."
here=$PWD/buildroot

board=${1:-}
case $board in
rpi3 | rpi4 | rpi5) arch=aarch64 ;;
x86_64) arch=x86_64 ;;
*)
    echo "usage: buildroot/build.sh rpi3|rpi4|rpi5|x86_64 [TREE] (rpi3 is also for the Zero 2 W)" >&2
    exit 2
    ;;
esac
# shellcheck source=buildroot/release.env
. "$here/release.env"
work=$PWD/target/buildroot
out=$work/$board
mkdir -p "$out"
BURROW_TREE=$(realpath -m "${2:-$out/tree}")

say() { printf '%s %s\n' "$(date +%H:%M:%S)" "$*"; }

# Debian's names of what Buildroot asks of the computer that it runs on.
[ "${PACKAGES:-yes}" = no ] || image/packages.sh gcc g++ libc6-dev make patch perl cpio unzip rsync bc file \
    bzip2 xz-utils wget curl ca-certificates python3 diffutils findutils

# fetch URL SHA256 FILE: downloads what isn't there, goes on with what is there in part, and trusts only the hash.
fetch() {
    local url=$1 sha=$2 file=$3
    if [ ! -e "$file" ]; then
        say "downloading $url"
        curl --fail --location --continue-at - --retry 5 --progress-bar --output "$file.part" "$url" || {
            echo "could not download $url. Start again to go on with it, or set BUILDROOT=dir to an unpacked release." >&2
            exit 1
        }
        if ! echo "$sha  $file.part" | sha256sum --check --status; then
            rm -f "$file.part"
            echo "$url is not the file that release.env names (wrong SHA-256); it was thrown away" >&2
            exit 1
        fi
        mv "$file.part" "$file"
    fi
}

if [ -z "${BUILDROOT:-}" ]; then
    BUILDROOT=$work/buildroot-$BUILDROOT_VERSION
    if [ ! -e "$BUILDROOT/Makefile" ]; then
        fetch "$BUILDROOT_URL" "$BUILDROOT_SHA256" "$work/buildroot-$BUILDROOT_VERSION.tar.xz"
        say "unpacking Buildroot $BUILDROOT_VERSION"
        rm -rf "$BUILDROOT.new"
        mkdir "$BUILDROOT.new"
        tar -xJf "$work/buildroot-$BUILDROOT_VERSION.tar.xz" -C "$BUILDROOT.new" --strip-components=1
        mv "$BUILDROOT.new" "$BUILDROOT"
    fi
fi
BUILDROOT=$(realpath "$BUILDROOT")
found=$(sed -n 's/^export BR2_VERSION := //p' "$BUILDROOT/Makefile")
if [ "$found" != "$BUILDROOT_VERSION" ]; then
    echo "$BUILDROOT is Buildroot ${found:-of no known version}; this tree is written for $BUILDROOT_VERSION" >&2
    exit 1
fi

BURROW_BINARY=${BURROW:-$PWD/target/burrow-$arch}
if [ ! -x "$BURROW_BINARY" ]; then
    say "making our binary, $BURROW_BINARY"
    image/build-static.sh "$arch" release
fi
BURROW_BINARY=$(realpath "$BURROW_BINARY")
[ -z "${CLOUDFLARED:-}" ] || CLOUDFLARED=$(realpath "$CLOUDFLARED")
BURROW_CLONE=$PWD
BURROW_RELEASE=${BURROW_RELEASE:-$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -1)}
BURROW_BOARD=$board
export BURROW_BINARY BURROW_CLONE BURROW_RELEASE BURROW_BOARD BURROW_TREE CLOUDFLARED EXTRA_CONFIG
export BR2_DL_DIR=${BR2_DL_DIR:-$work/dl}
# The date in every file of the image is that of the commit: the same commit gives the same bytes.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 1767225600)}
export SOURCE_DATE_EPOCH

br() { make --no-print-directory -C "$BUILDROOT" O="$out" BR2_EXTERNAL="$here" "$@"; }

say "configuring for $board (Buildroot $BUILDROOT_VERSION, in $out)"
br "burrow_${board}_defconfig" >"$out/config.log" 2>&1 || { tail -20 "$out/config.log" >&2; exit 1; }
if [ -n "${EXTRA_CONFIG:-}" ]; then
    cat "$EXTRA_CONFIG" >>"$out/.config"
    br olddefconfig >>"$out/config.log" 2>&1
else
    "$here/check-config.sh" "$here/configs/burrow_${board}_defconfig" "$out/.config"
fi
[ -z "${JOBS:-}" ] || { sed -i "s/^BR2_JLEVEL=.*/BR2_JLEVEL=$JOBS/" "$out/.config" && br olddefconfig >>"$out/config.log" 2>&1; }

# What is ours may have changed since the last time, which Buildroot can't see; both are only copied.
br burrow-dirclean cloudflared-release-dirclean >>"$out/config.log" 2>&1
make=(make --no-print-directory -C "$BUILDROOT" O="$out" BR2_EXTERNAL="$here")
# Everything is fetched before anything is built: what can't be had shows in minutes, and the rest needs no network.
say "downloading the sources into $BR2_DL_DIR"
"$here/progress.sh" "$out" "${make[@]}" source
say "building"
"$here/progress.sh" "$out" "${make[@]}" all
br show-info >"$out/info.json"
"$here/parts.py" "$out/info.json" "$BR2_DL_DIR" "$BURROW_TREE/packages.tsv"
say "done: root.tar, boot/ and packages.tsv in $BURROW_TREE"
