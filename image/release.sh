#!/bin/bash
# Gathers a release in target/release: release.sh URL, where URL is where the folder will be (https).
#
# For each board of which `make image` has left an image: burrow-VERSION-BOARD.img.xz, the list of what it is made of
# (.cdx.json, CycloneDX), the bundle where `make bundle` has made one. For all: SHA256SUMS, with SIGNING_KEY=file also SHA256SUMS.sig
# (openssl dgst -sha256 -verify KEY.pub -signature SHA256SUMS.sig SHA256SUMS), and os_list.json for Raspberry Pi Imager.
# image/RELEASE.md has the list of what is to be done before and after.
set -euo pipefail
cd "$(dirname "$0")/.."
url=${1:-}
[[ $url == https://* ]] || { echo "release: say where the release will be: make image-release URL=https://…" >&2; exit 2; }
BOARD=x86_64
. image/board.sh
out=target/release/$VERSION
mkdir -p "$out"
image/packages.sh xz-utils python3 openssl squashfs-tools

for BOARD in x86_64 rpi3 rpi4 rpi5; do
    from=target/image/$BOARD
    [ -e "$from/disk.img" ] || { echo "release: no image for $BOARD"; continue; }
    # Made where it could not be had: nobody outside could come in.
    unsquashfs -no-progress -ls "$from/rootfs.squashfs" usr/bin/cloudflared | grep -q cloudflared ||
        { echo "release: the image for $BOARD has no cloudflared: make image BOARD=$BOARD CLOUDFLARED=file"; exit 1; }
    name=burrow-$VERSION-$BOARD
    # The list for Imager tells what it is unpacked, too, also where it was packed before.
    cp --sparse=always --preserve=timestamps "$from/disk.img" "$out/$name.img"
    if [ ! -e "$out/$name.img.xz" ] || [ "$from/disk.img" -nt "$out/$name.img.xz" ]; then
        echo "release: packing $name.img.xz"
        # One thread: with more, the bytes depend on how many there were.
        xz -6 --threads=1 --keep --force "$out/$name.img"
    fi
    packages=$from/tree/packages.tsv
    [ -e "$packages" ] || packages=-
    image/sbom.py "$VERSION" "$BOARD" "$packages" "$out/$name.cdx.json"
    cp "$from"/burrow-*.raucb "$out/" 2>/dev/null || true
done
cp web/assets/icon-512.png "$out/icon.png"
image/os-list.py "$VERSION" "$(date -u -d "@$SOURCE_DATE_EPOCH" +%F)" "${url%/}" "$out" "$out/os_list.json"
rm -f "$out"/*.img
(cd "$out" && find . -maxdepth 1 -type f ! -name 'SHA256SUMS*' -printf '%P\n' | LC_ALL=C sort | xargs sha256sum >SHA256SUMS)
if [ -n "${SIGNING_KEY:-}" ]; then
    openssl dgst -sha256 -sign "$SIGNING_KEY" -out "$out/SHA256SUMS.sig" "$out/SHA256SUMS"
else
    echo "release: NOT SIGNED: name the key with SIGNING_KEY=file"
fi
ls -l "$out"
