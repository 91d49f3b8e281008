#!/bin/sh
# Runs when rootfs.tar, the kernel and the boot files are in Buildroot's images folder ($1): lays them out as
# image/assemble.sh wants any root tree (tree/root.tar and tree/boot), and has it make the disk.
set -eu
images=${1:?Buildroot gives the images folder}
board=${BURROW_BOARD:?buildroot/build.sh sets it}
clone=${BURROW_CLONE:?buildroot/build.sh sets it}
tree=$images/tree

rm -rf "$tree"
mkdir -p "$tree/boot"
ln "$images/rootfs.tar" "$tree/root.tar"
case $board in
x86_64)
    ln "$images/bzImage" "$tree/boot/vmlinuz"
    cp "$images/efi-part/EFI/BOOT/bootx64.efi" "$tree/boot/systemd-bootx64.efi"
    ;;
*)
    ln "$images/Image" "$tree/boot/vmlinuz"
    cp "$images"/*.dtb "$tree/boot/"
    if [ -d "$images/rpi-firmware" ]; then cp -R "$images/rpi-firmware/." "$tree/boot/"; fi
    ;;
esac

"$clone/image/assemble.sh" "$tree" "$board" "${BURROW_IMAGE:-$images/disk}"

# What a root of 256 MiB has room for is not what was promised: only what runs, and small.
ROOT_MIB_MAX=150
packed=$(($(wc -c <"${BURROW_IMAGE:-$images/disk}/rootfs.squashfs") / 1048576))
if [ "$packed" -gt "$ROOT_MIB_MAX" ]; then
    echo "the root of $board has $packed MiB, more than $ROOT_MIB_MAX: something came in that doesn't belong there" >&2
    exit 1
fi
