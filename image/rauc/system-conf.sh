#!/bin/bash
# Prints RAUC's configuration for a board: system-conf.sh BOARD >tree/etc/rauc/system.conf
#
# Valid for RAUC 1.8 (Debian bookworm, where the tests run it) and for the newer ones of the images: no key that 1.8 lacks, and
# `statusfile`, which newer ones call old but still read, because 1.8 doesn't know `data-directory`.
set -euo pipefail
here=$(dirname "$(realpath "$0")")
BOARD=$1
. "$here/../board.sh"
. "$here/../layout/$LAYOUT_FILE.env"

slot() { # slot CLASS NUMBER PARTUUID LINE
    printf '\n[slot.%s.%s]\ndevice=/dev/disk/by-partuuid/%s\ntype=raw\n%s\n' "$@"
}

cat <<CONF
# Written by image/rauc/system-conf.sh for $BOARD.
[system]
compatible=burrow-$BOARD
bootloader=custom
# verity: the kernel checks every block of the bundle as it is read. The older format would trust that nobody changes the file
# between the check and the reading.
bundle-formats=verity
statusfile=/var/lib/burrow-device/rauc.status
# The root can't be written, so nothing can be mounted under /mnt.
mountprefix=/run/rauc

[keyring]
path=keyring.pem
# A device without a clock chip, or one that lay in a drawer for years, must still take an update: certificates are judged at
# the time at which the bundle was signed, not by the device's idea of today.
use-bundle-signing-time=true
# A certificate made for something else under the same root can't sign an update.
check-purpose=codesign

[handlers]
bootloader-custom-backend=/usr/lib/burrow/boot-slot
CONF
slot rootfs 0 "$ROOT_A_PARTUUID" bootname=A
slot rootfs 1 "$ROOT_B_PARTUUID" bootname=B
if [ "$LAYOUT" = pi ]; then
    slot boot 0 "$BOOT_A_PARTUUID" parent=rootfs.0
    slot boot 1 "$BOOT_B_PARTUUID" parent=rootfs.1
fi
