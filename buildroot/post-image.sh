#!/bin/sh
# Runs when rootfs.tar, the kernel and the boot files are in Buildroot's images folder ($1): lays them out as
# image/assemble.sh wants any root tree, root.tar and boot/, in the folder BURROW_TREE.
set -eu
images=${1:?Buildroot gives the images folder}
board=${BURROW_BOARD:?buildroot/build.sh sets it}
tree=${BURROW_TREE:-$images/tree}

rm -rf "${tree:?}/root.tar" "${tree:?}/boot"
mkdir -p "$tree/boot"
cp "$images/rootfs.tar" "$tree/root.tar"
case $board in
x86_64)
    cp "$images/bzImage" "$tree/boot/vmlinuz"
    cp "$images/efi-part/EFI/BOOT/bootx64.efi" "$tree/boot/systemd-bootx64.efi"
    ;;
*)
    cp "$images/Image" "$tree/boot/vmlinuz"
    cp "$images"/*.dtb "$tree/boot/"
    if [ -d "$images/rpi-firmware" ]; then cp -R "$images/rpi-firmware/." "$tree/boot/"; fi
    ;;
esac
