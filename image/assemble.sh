#!/bin/bash
# Makes a disk from a root tree: assemble.sh TREE BOARD OUT
#
# TREE has `root` (the root tree as a folder, or `root.tar`) and `boot` (what the board starts from: vmlinuz, initrd.img where the kernel
# needs one, and systemd-bootx64.efi for a PC, or the firmware and device trees of a Pi). Debian's and Buildroot's trees come through
# here alike. Needs no root rights and mounts nothing.
#
# OUT gets disk.img, and what an update bundle is made of: rootfs.squashfs, and vmlinuz, initrd.img, cmdline-a and cmdline-b (PC) or
# boot.vfat (Pi).
# The same TREE gives the same bytes. SQUASHFS_LEVEL=1 is for tests that are in a hurry.
set -euo pipefail
here=$(dirname "$(realpath "$0")")
tree=${1:?TREE} BOARD=${2:?BOARD} out=${3:?OUT}
. "$here/board.sh"
. "$here/layout/$LAYOUT_FILE.env"
"$here/packages.sh" squashfs-tools mtools dosfstools genimage e2fsprogs

say() { echo "assemble: $*"; }
give_up() { echo "assemble: $*" >&2; exit 1; }
# Names and times in FAT partitions depend on both.
export LC_ALL=C TZ=UTC

mkdir -p "$out"
work=$(mktemp -d "$out/work.XXXXXX")
trap 'rm -rf "$work"' EXIT

# fits FILE MIB WHAT: an image that is too big for its partition is found here, not on somebody's card.
fits() {
    local have=$(($(stat -c %s "$1") / 1024)) room=$(($2 * 1024))
    [ "$have" -le "$room" ] || give_up "$3 has $have KiB, but its partition has room for $room KiB"
}

# fat FILE MIB LABEL SERIAL FOLDER: a FAT file system with what lies in the folder.
fat() {
    local file=$1 mib=$2 label=$3 serial=$4 folder=$5 entry
    local used=$(($(du -sk --apparent-size "$folder" | cut -f1) + 1024))
    [ "$used" -le $((mib * 1024)) ] || give_up "$label needs $used KiB, but its partition has $((mib * 1024)) KiB"
    rm -f "$file"
    truncate -s "${mib}M" "$file"
    mkfs.fat --invariant -n "$label" -i "$serial" "$file" >/dev/null
    find "$folder" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
    (cd "$folder" && find . -mindepth 1 | sort) | while read -r entry; do
        entry=${entry#./}
        if [ -d "$folder/$entry" ]; then
            mmd -i "$file" "::$entry"
        else
            mcopy -m -i "$file" "$folder/$entry" "::$entry"
        fi
    done
}

# How long a kernel waits for the disk that its root is on. A slow card is there after a few seconds; a kernel that has no driver for it
# any more panics then, instead of waiting for ever (Linux 6.12 knows the number, commit 45071e1c).
ROOTWAIT_SECS=60

# words SLOT: the kernel's command line of that slot. A panic restarts the box, so that the loader can fall back to the other slot; the
# screen belongs to `burrow device screen`, so the kernel speaks on the serial line.
words() {
    local root=ROOT_${1}_PARTUUID
    echo "root=PARTUUID=${!root} ro rootwait=$ROOTWAIT_SECS rootfstype=squashfs init=/usr/lib/burrow/early panic=5" \
        "rauc.slot=$1 systemd.gpt_auto=0 ${*:2} quiet loglevel=4"
}

# first_slot: the box starts from slot A, which is the good one for want of another.
first_slot() { BURROW_BOARD=$BOARD BURROW_BOOT=$people BURROW_CMDLINE=/dev/null "$here/rauc/boot-slot" set-state A good; }

say "packing the root tree"
rm -f "$out/rootfs.squashfs"
packing=(-noappend -all-root -no-xattrs -comp zstd -Xcompression-level "${SQUASHFS_LEVEL:-19}" -b 256K -no-progress -quiet
    -all-time "$SOURCE_DATE_EPOCH" -mkfs-time "$SOURCE_DATE_EPOCH")
if [ -d "$tree/root" ]; then
    env -u SOURCE_DATE_EPOCH mksquashfs "$tree/root" "$out/rootfs.squashfs" "${packing[@]}"
else
    env -u SOURCE_DATE_EPOCH mksquashfs - "$out/rootfs.squashfs" -tar "${packing[@]}" <"$tree/root.tar"
fi
fits "$out/rootfs.squashfs" "$ROOT_MIB" "the root file system"

# A real file system from the beginning, so that no code on the box ever has to make one; room for its tables to grow to 4 TiB.
# The journal is that of a big one. Its identity is the same on every box, because nothing goes by it.
say "making the data partition"
rm -f "$work/data.ext4"
E2FSPROGS_FAKE_TIME=$SOURCE_DATE_EPOCH mke2fs -q -t ext4 -L burrow-data -U b0220000-b077-4000-8000-0000000000da -b 4096 -I 256 -m 1 -J size=32 \
    -E "hash_seed=b0220000-b077-4000-8000-0000000000db,resize=1073741824,lazy_itable_init=1,lazy_journal_init=0,root_owner=0:0" \
    "$work/data.ext4" "${DATA_MIB}M"

people=$work/people boot=$work/boot
mkdir -p "$people" "$boot"

pc() {
    say "filling the boot partition of a PC"
    local linux=/burrow/A
    install -D -m 0644 "$tree/boot/systemd-bootx64.efi" "$people/EFI/BOOT/BOOTX64.EFI"
    install -D -m 0644 "$tree/boot/vmlinuz" "$people$linux/vmlinuz"
    install -m 0644 "$tree/boot/vmlinuz" "$out/vmlinuz"
    mkdir -p "$people/burrow/B" "$people/loader/entries"
    # Whoever holds the mouse must not be able to start something else.
    printf 'timeout 0\neditor no\nauto-entries no\nauto-firmware no\ndefault burrow-*\n' >"$people/loader/loader.conf"
    if [ -e "$tree/boot/initrd.img" ]; then
        install -m 0644 "$tree/boot/initrd.img" "$people$linux/initrd.img"
        install -m 0644 "$tree/boot/initrd.img" "$out/initrd.img"
    fi
    words A console=tty0 console=ttyS0,115200 >"$out/cmdline-a"
    words B console=tty0 console=ttyS0,115200 >"$out/cmdline-b"
    install -m 0644 "$out/cmdline-a" "$people$linux/cmdline"
    echo "$VERSION" >"$people$linux/version"
    first_slot
    fat "$work/people.vfat" "$PEOPLE_MIB" BURROW b0220001 "$people"
    cat >"$work/genimage.cfg" <<CONFIG
image disk.img {
    hdimage { partition-table-type = "gpt" disk-uuid = "$DISK_ID" align = 1M }
    partition people {
        image = "people.vfat" size = ${PEOPLE_MIB}M
        partition-type-uuid = "c12a7328-f81f-11d2-ba4b-00a0c93ec93b" partition-uuid = "$PEOPLE_PARTUUID"
    }
    partition root-a {
        image = "rootfs.squashfs" size = ${ROOT_MIB}M
        partition-type-uuid = "0fc63daf-8483-4772-8e79-3d69d8477de4" partition-uuid = "$ROOT_A_PARTUUID"
    }
    partition root-b {
        image = "empty" size = ${ROOT_MIB}M
        partition-type-uuid = "0fc63daf-8483-4772-8e79-3d69d8477de4" partition-uuid = "$ROOT_B_PARTUUID"
    }
    partition data {
        image = "data.ext4" size = ${DATA_MIB}M
        partition-type-uuid = "0fc63daf-8483-4772-8e79-3d69d8477de4" partition-uuid = "$DATA_PARTUUID"
    }
}
CONFIG
}

# firmware FOLDER: what a Pi can't start without is in the folder. Left out it would be noticed only on a real board, by a dark screen.
# The flash of a Pi 5 has all of its firmware; what it looks for is the overlay that its newer chip needs.
firmware() {
    local file needed
    case $BOARD in
    rpi3) needed="bootcode.bin start.elf fixup.dat bcm2710-rpi-3-b.dtb bcm2710-rpi-3-b-plus.dtb bcm2710-rpi-zero-2-w.dtb" ;;
    rpi4) needed="start4.elf fixup4.dat bcm2711-rpi-4-b.dtb" ;;
    rpi5) needed="bcm2712-rpi-5-b.dtb overlays/bcm2712d0.dtbo overlays/overlay_map.dtb" ;;
    esac
    for file in vmlinuz $needed; do
        [ -s "$1/$file" ] || give_up "$1 has no $file, without which a board of $BOARD can't start"
    done
}

pi() {
    firmware "$tree/boot"
    say "filling the boot partitions of a Pi"
    # The ROM and the firmware read the first partition; which slot goes on is said there. `tryboot` is one start on trial.
    first_slot
    # Without this file the firmware of a Pi 5, and of a Pi 3, takes the partition for one that nothing starts from.
    echo '# Settings are on the partitions of the two slots. This file only says that the card can be started from.' >"$people/config.txt"
    mkdir -p "$people/burrow/A"
    echo "$VERSION" >"$people/burrow/A/version"
    if [ -e "$tree/boot/bootcode.bin" ]; then install -m 0644 "$tree/boot/bootcode.bin" "$people/"; fi
    cp -r "$tree/boot/." "$boot/"
    {
        printf '# Written by image/assemble.sh; the next update replaces this partition.\narm_64bit=1\nkernel=vmlinuz\n'
        if [ -e "$tree/boot/initrd.img" ]; then echo 'initramfs initrd.img followkernel'; fi
        # Without a screen the firmware would turn HDMI off, and a screen that is plugged in later would stay dark.
        printf 'hdmi_force_hotplug=1\ndisable_splash=1\ndtparam=watchdog=on\n'
    } >"$boot/config.txt"
    words A console=serial0,115200 console=tty1 >"$boot/cmdline-a.txt"
    words B console=serial0,115200 console=tty1 >"$boot/cmdline-b.txt"
    # A bundle carries this one, which doesn't know yet which slot it goes to.
    fat "$out/boot.vfat" "$BOOT_MIB" BOOT b0220002 "$boot"
    cp "$boot/cmdline-a.txt" "$boot/cmdline.txt"
    fat "$work/boot-a.vfat" "$BOOT_MIB" BOOT-A b0220002 "$boot"
    mkdir "$work/none"
    fat "$work/boot-b.vfat" "$BOOT_MIB" BOOT-B b0220003 "$work/none"
    fat "$work/people.vfat" "$PEOPLE_MIB" BURROW b0220001 "$people"
    cat >"$work/genimage.cfg" <<CONFIG
image disk.img {
    hdimage { partition-table-type = "mbr" disk-signature = $DISK_ID align = 1M extended-partition = $EXTENDED_NUMBER }
    partition people { image = "people.vfat" size = ${PEOPLE_MIB}M partition-type = 0x0c bootable = true }
    partition boot-a { image = "boot-a.vfat" size = ${BOOT_MIB}M partition-type = 0x0c }
    partition boot-b { image = "boot-b.vfat" size = ${BOOT_MIB}M partition-type = 0x0c }
    partition root-a { image = "rootfs.squashfs" size = ${ROOT_MIB}M partition-type = 0x83 }
    partition root-b { image = "empty" size = ${ROOT_MIB}M partition-type = 0x83 }
    partition data { image = "data.ext4" size = ${DATA_MIB}M partition-type = 0x83 }
}
CONFIG
}

case $LAYOUT in
x86) pc ;;
pi) pi ;;
esac

say "putting the disk together"
ln -s "$(realpath "$out/rootfs.squashfs")" "$work/rootfs.squashfs"
: >"$work/empty"
mkdir "$work/root" "$work/made"
if ! genimage --config "$work/genimage.cfg" --inputpath "$work" --outputpath "$work/made" --tmppath "$work/tmp" \
    --rootpath "$work/root" >"$work/genimage.log" 2>&1; then
    cat "$work/genimage.log" >&2
    give_up "genimage failed"
fi
mv "$work/made/disk.img" "$out/disk.img"
say "$out/disk.img: $(($(stat -c %s "$out/disk.img") / 1048576)) MiB, root $(($(stat -c %s "$out/rootfs.squashfs") / 1048576)) MiB packed"
