#!/bin/sh
# Runs when rootfs.tar, the kernel and the boot files are in Buildroot's images folder ($1): hands them to
# image/assemble.sh, which makes the disk in the same way as from any other root tree.
set -eu
images=${1:?Buildroot gives the images folder}
board=${BURROW_BOARD:?buildroot/build.sh sets it}
source=${BURROW_CLONE:?buildroot/build.sh sets it}

# What image/ takes from a root tree is the same for all trees: rootfs.tar, kernel, boot/ (a FAT partition's files).
rm -rf "${images:?}/boot"
mkdir -p "$images/boot"
case $board in
x86_64)
    cp "$images/bzImage" "$images/kernel"
    mkdir -p "$images/boot/EFI/BOOT"
    cp "$images/efi-part/EFI/BOOT/bootx64.efi" "$images/boot/EFI/BOOT/BOOTX64.EFI"
    ;;
*)
    cp "$images/Image" "$images/kernel"
    cp "$images"/*.dtb "$images/boot/"
    if [ -d "$images/rpi-firmware" ]; then cp -R "$images/rpi-firmware/." "$images/boot/"; fi
    ;;
esac

if [ ! -x "$source/image/assemble.sh" ]; then
    echo "image/assemble.sh isn't there: rootfs.tar, kernel and boot/ are left in $images" >&2
    exit 0
fi
exec "$source/image/assemble.sh" "$board" "$images"
