#!/bin/bash
# What the firmware of a Pi reads from its boot partition: firmware.sh ROOT KERNEL_VERSION BOARD BOOT
set -euo pipefail
root=$1 kernel=$2 board=$3 boot=$4
from=$root/usr/lib/raspi-firmware trees=$root/usr/lib/linux-image-$kernel/broadcom

case $board in
rpi3)
    cp "$from"/bootcode.bin "$from"/start.elf "$from"/fixup.dat "$boot/"
    cp "$trees"/bcm2837-rpi-3-*.dtb "$trees"/bcm2837-rpi-zero-2-w.dtb "$boot/"
    # The firmware looks for names of Raspberry Pi's own kernel; the mainline kernel's trees have others.
    for name in 3-b 3-b-plus zero-2-w; do cp "$trees/bcm2837-rpi-$name.dtb" "$boot/bcm2710-rpi-$name.dtb"; done
    ;;
rpi4)
    cp "$from"/start4.elf "$from"/fixup4.dat "$boot/"
    cp "$trees"/bcm2711-rpi-*.dtb "$boot/"
    ;;
esac
