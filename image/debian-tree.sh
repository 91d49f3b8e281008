#!/bin/bash
# Makes a root tree from Debian's packages, for image/assemble.sh: debian-tree.sh BOARD OUT
#
# The packages are unpacked and nothing of them is run, so an arm64 tree is made on any machine, and the tree has no traces of an
# installation. What their scripts would have done, as far as it matters here, is done below. Packages are kept in target/image/debs and
# checked by apt against Debian's signatures; OUT/packages.tsv lists each with its SHA-256.
#
# BURROW=file takes that binary; CLOUDFLARED=file takes that cloudflared (cloudflared.sh; where none can be had, the image has none, and
# says so); MIRROR=url another mirror than this machine's own, such as a snapshot of Debian's archive to build an old image again.
set -euo pipefail
cd "$(dirname "$0")/.."
here=$PWD/image
BOARD=${1:?BOARD} out=$(realpath -m "${2:?OUT}")
. image/board.sh

SUITE=trixie
MIRROR=${MIRROR:-$(image/mirror.sh || true)}
root=$out/root boot=$out/boot
debs=$PWD/target/image/debs/$DEBIAN_ARCH
say() { echo "debian-tree: $*"; }
give_up() { echo "debian-tree: $*" >&2; exit 1; }
export LC_ALL=C TZ=UTC

[ -z "$NOT_FROM_DEBIAN" ] || give_up "$NOT_FROM_DEBIAN"
[ -n "$MIRROR" ] || give_up "this machine names no mirror of Debian: give one with MIRROR=url"
image/packages.sh mmdebstrap debian-archive-keyring kmod cpio zstd xz-utils systemd
BURROW=${BURROW:-target/burrow-$ARCH}
[ -x "$BURROW" ] || image/build-static.sh "$ARCH" release

case $DEBIAN_ARCH in
amd64) kernel_package=linux-image-amd64 triplet=x86_64-linux-gnu ;;
arm64) kernel_package=linux-image-arm64 triplet=aarch64-linux-gnu ;;
esac
rm -rf "$root" "$boot" "$out/packages.tsv" "$out/apart"
mkdir -p "$out" "$boot" "$debs" "$out/apart"

names() { grep -v '^#' "$here/debian/packages" | paste -sd,; }
alone() { awk -v board="$BOARD" '$1 == "all" || $1 == board { print $2 }' "$here/debian/alone"; }

# Called by mmdebstrap with its root as $1: what an earlier build downloaded is not downloaded again.
cat >"$out/keep.sh" <<KEEP
set -e
cp -n "\$1"/var/cache/apt/archives/*.deb "$debs/"
(cd "\$1/var/cache/apt/archives" && ls *.deb) >"$out/installed"
KEEP
cat >"$out/bring.sh" <<BRING
set -e
mkdir -p "\$1/var/cache/apt/archives/partial"
cp "$debs"/*.deb "\$1/var/cache/apt/archives/" 2>/dev/null || true
BRING
cat >"$out/apart.sh" <<APART
set -e
cd "$out/apart"
for name in $(alone | paste -sd' '); do
    if [ "\$name" = KERNEL ]; then
        name=\$(apt-cache depends --important $kernel_package | sed -n 's/^ *Depends: \(linux-image-[^ ]*\)/\1/p' | head -1)
    fi
    apt-get -q -o APT::Sandbox::User=root download "\$name:$DEBIAN_ARCH"
done
APART

say "downloading and unpacking $(names | tr ',' '\n' | wc -l) packages and their dependencies for $BOARD ($DEBIAN_ARCH)"
mmdebstrap --mode=root --variant=extract --architectures="$DEBIAN_ARCH" --components=main,non-free-firmware \
    --include="$(names)" --skip=download/empty,output/dev,output/mknod,cleanup/reproducible,chroot/mount \
    --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Languages "none"' \
    --setup-hook="sh $out/bring.sh \"\$1\"" --extract-hook="sh $out/keep.sh \"\$1\"" \
    --extract-hook="APT_CONFIG=\$MMDEBSTRAP_APT_CONFIG sh $out/apart.sh" \
    "$SUITE" "$root" "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $MIRROR $SUITE main non-free-firmware" ||
    give_up "Debian's packages could not be had"

say "listing what it is made of"
for deb in $(sed "s#^#$debs/#" "$out/installed") "$out"/apart/*.deb; do
    printf '%s\t%s\n' "$(dpkg-deb -f "$deb" Package Version Architecture | sed 's/^[^:]*: //' | paste -s)" "$(sha256sum "$deb" | cut -d' ' -f1)"
done | sort >"$out/packages.tsv"

for deb in "$out"/apart/*.deb; do dpkg-deb -x "$deb" "$out/apart/tree"; done
cp -a "$out/apart/tree/." "$root/" 2>/dev/null || (cd "$out/apart/tree" && tar c .) | tar x -C "$root" --keep-directory-symlink
kernel=$(ls "$root/usr/lib/modules" | head -1)

image/debian/configure.sh "$root" "$triplet"
image/debian/trim.sh "$root" "$kernel" "$triplet"

say "adding Burrow"
make --silent install-appliance DESTDIR="$root" BURROW="$(realpath "$BURROW")" >"$out/install.log" || { cat "$out/install.log"; exit 1; }
brought=0
tunnel=$(image/cloudflared.sh "$DEBIAN_ARCH" "$root/usr/bin/cloudflared") || brought=$?
case $brought in
0)
    printf 'cloudflared\t%s\tupstream\t%s\n' "${tunnel%$'\t'*}" "${tunnel#*$'\t'}" >>"$out/packages.tsv"
    sort -o "$out/packages.tsv" "$out/packages.tsv"
    ;;
3) say "NO CLOUDFLARED: this image has no tunnel. Name one with CLOUDFLARED=file" ;;
*) give_up "without the right cloudflared there is no image" ;;
esac
image/overlay.sh "$root" "$BOARD"
image/debian/enable.sh "$root"

say "gathering what the board starts from"
install -m 0644 "$root/boot/vmlinuz-$kernel" "$boot/vmlinuz"
image/initrd.sh "$root" "$kernel" "$root/usr/bin/busybox" "$boot/initrd.img"
case $LAYOUT_FILE in
x86) install -m 0644 "$root/usr/lib/systemd/boot/efi/systemd-bootx64.efi" "$boot/systemd-bootx64.efi" ;;
pi) image/debian/firmware.sh "$root" "$kernel" "$BOARD" "$boot" ;;
esac
find "$root/boot" -mindepth 1 ! -path "$root/boot/burrow" -delete
rm -rf "$root"/usr/lib/{raspi-firmware,linux-image-*,systemd/boot} "$out"/{apart,keep.sh,bring.sh,apart.sh,installed}
say "$out: kernel $kernel, $(du -sm --apparent-size "$root" | cut -f1) MiB"
