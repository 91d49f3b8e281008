#!/bin/bash
# Makes the signed update bundle of a board from what `make image` has left: bundle.sh BOARD [OUT]
#
# In: target/image/BOARD/ (FROM=folder) with rootfs.squashfs and, on a PC, vmlinuz, cmdline-a, cmdline-b and maybe initrd.img, on a Pi
# boot.vfat. Out: target/image/BOARD/burrow-BOARD-VERSION.raucb. The version is Cargo.toml's (VERSION=…).
#
# SIGNING_KEY, SIGNING_CERT: files or pkcs11 addresses of the key that signs and its certificate; SIGNING_CHAIN: certificates
# between that and the root; KEYRING: the roots that boxes trust, against which the finished bundle is checked. Without them the
# development key signs. MIN_VERSION: the oldest version that may be updated to this one without a step between.
# FORMAT=plain makes the old format, for a machine whose kernel has no device mapper (the tests').
set -euo pipefail
here=$(dirname "$(realpath "$0")")
BOARD=$1
given_version=${VERSION:-}
. "$here/board.sh"
VERSION=${given_version:-$VERSION}
from=${FROM:-$here/../target/image/$BOARD}
out=${2:-$from/burrow-$BOARD-$VERSION.raucb}

"$here/packages.sh" rauc squashfs-tools openssl >&2
if [ -z "${SIGNING_KEY:-}" ]; then
    keys=$here/../target/keys
    "$here/rauc/dev-key.sh" "$keys"
    SIGNING_KEY=$keys/dev-signer.key SIGNING_CERT=$keys/dev-signer.pem KEYRING=$keys/dev-root.pem
    echo "bundle: signed with the development key; only images made on this computer take it" >&2
fi

work=$(mktemp -d "${TMPDIR:-/tmp}/burrow-bundle.XXXXXX")
trap 'rm -rf "$work"' EXIT
mkdir "$work/in"
take() { # take NAME: a part that must be there
    [ -s "$from/$1" ] || {
        echo "bundle: $from/$1 is missing; run 'make image BOARD=$BOARD' first" >&2
        exit 1
    }
    # A link where it can be one: roots are big.
    ln "$from/$1" "$work/in/$1" 2>/dev/null || cp "$from/$1" "$work/in/$1"
}
take rootfs.squashfs
if [ "$LAYOUT_FILE" = pi ]; then
    take boot.vfat
else
    for part in vmlinuz cmdline-a cmdline-b; do take "$part"; done
    if [ -s "$from/initrd.img" ]; then take initrd.img; fi
fi
install -m 0755 "$here/rauc/hook" "$work/in/hook"
echo "$VERSION" >"$work/in/version"
echo "${MIN_VERSION:-0.1.0}" >"$work/in/min-version"
{
    printf '[update]\ncompatible=burrow-%s\nversion=%s\n' "$BOARD" "$VERSION"
    printf '\n[bundle]\nformat=%s\n' "${FORMAT:-verity}"
    printf '\n[hooks]\nfilename=hook\nhooks=install-check;\n'
    printf '\n[image.rootfs]\nfilename=rootfs.squashfs\nhooks=pre-install;post-install;\n'
    if [ "$LAYOUT_FILE" = pi ]; then printf '\n[image.boot]\nfilename=boot.vfat\nhooks=post-install;\n'; fi
} >"$work/in/manifest.raucm"

chain=()
for certificate in ${SIGNING_CHAIN:-}; do chain+=("--intermediate=$certificate"); done
# Made beside its place and moved: half a bundle never has a bundle's name.
rm -f "$out" "$out.new"
rauc bundle --cert="$SIGNING_CERT" --key="$SIGNING_KEY" ${KEYRING:+--keyring="$KEYRING"} "${chain[@]}" \
    "$work/in" "$out.new" >"$work/log" 2>&1 || {
    cat "$work/log" >&2
    exit 1
}
mv "$out.new" "$out"
echo "bundle: $out, $(stat -c %s "$out") bytes"
