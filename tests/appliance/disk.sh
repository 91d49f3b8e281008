#!/bin/bash
# Assembling makes a valid disk of a tiny root tree, for a PC and for each Pi: partitions, what is on them, the same bytes twice, growing
# to a bigger card; and what is too big is refused. Nothing is mounted and nobody needs to be root. KEEP=1 keeps the disks.
set -uo pipefail
cd "$(dirname "$0")/../.."
image/packages.sh gdisk fdisk squashfs-tools mtools dosfstools genimage e2fsprogs xz-utils kmod python3 || exit 1

work=$(mktemp -d "${TMPDIR:-/tmp}/burrow-disk.XXXXXX")
. tests/check.sh
finish() { if [ -n "${KEEP:-}" ]; then echo "kept: $work"; else rm -rf "$work"; fi; }
trap finish EXIT

# tree FOLDER BOARD: a root tree with a bit of everything, and stand-ins for what the board starts from.
tree() {
    mkdir -p "$1/root/usr/lib/burrow" "$1/root/etc" "$1/boot"
    echo "a root for $2" >"$1/root/etc/issue"
    ln -s /run/somewhere "$1/root/etc/elsewhere"
    dd if=/dev/urandom of="$1/root/usr/lib/burrow/noise" bs=1K count=200 status=none
    printf 'burrow:x:871:871::/:/bin/false\n' >"$1/root/etc/passwd"
    printf 'burrow:x:871:\n' >"$1/root/etc/group"
    image/overlay.sh "$1/root" "$2"
    for file in vmlinuz initrd.img; do echo "$file" >"$1/boot/$file"; done
    case $2 in
    x86_64) echo loader >"$1/boot/systemd-bootx64.efi" ;;
    *)
        mkdir "$1/boot/overlays"
        for file in $(firmware_of "$2"); do echo code >"$1/boot/$file"; done
        # Buildroot makes it so.
        : >"$1/boot/overlays/README"
        ;;
    esac
}
# What the loaders of each Pi look for, by its documentation (and for the newer chip of a Pi 5 by what happens to those who lack it).
firmware_of() {
    case $1 in
    rpi3) echo bootcode.bin start.elf fixup.dat bcm2710-rpi-{3-b,3-b-plus,zero-2-w}.dtb ;;
    rpi4) echo start4.elf fixup4.dat bcm2711-rpi-4-b.dtb ;;
    rpi5) echo bcm2712-rpi-5-b.dtb overlays/bcm2712d0.dtbo overlays/overlay_map.dtb ;;
    esac
}
assemble() { SQUASHFS_LEVEL=1 image/assemble.sh "$1" "$2" "$3"; }

# start NUMBER DISK: where a partition begins, in sectors.
start() { sfdisk --dump "$2" 2>/dev/null | sed -n "s/.*img$1 : start= *\([0-9]*\).*/\1/p"; }
part() { echo "$2@@$(($(start "$1" "$2") * 512))"; }
# shows LISTING WORDS...: all of them are there.
shows() { local text; text=$(cat); for word in "$@"; do grep -qF -- "$word" <<<"$text" || { echo "no '$word' in:"; echo "$text"; return 1; }; done; }

gpt_holds() {
    sgdisk --verify "$1" | shows "No problems found" || return
    sgdisk --print "$1" | shows people root-a root-b data || return
    for number in 1 2 3 4; do sgdisk --info=$number "$1" | grep 'unique GUID' | grep -qi "b0220000-b077-4000-8000-00000000000$number" || return; done
    sgdisk --info=1 "$1" | shows "EFI system partition"
}
mbr_holds() {
    sfdisk --verify "$1" || return
    sfdisk --dump "$1" | shows "label: dos" "label-id: 0xb0220001" || return
    [ "$(sfdisk --dump "$1" | grep -c 'img[0-9] :')" = 7 ] || { sfdisk --dump "$1"; return 1; }
    sfdisk --dump "$1" | grep 'img4 ' | grep -Eq 'type=(f|5)'
}
root_is() { # root_is DISK NUMBER TREE: the squashfs in the partition unpacks to the tree
    dd if="$1" bs=1M iflag=skip_bytes skip=$(($(start "$2" "$1") * 512)) count=256 of="$work/root.squashfs" status=none &&
        rm -rf "$work/unpacked" && unsquashfs -q -n -d "$work/unpacked" "$work/root.squashfs" && diff -r --no-dereference "$3/root" "$work/unpacked"
}
data_is_sound() { # data_is_sound DISK NUMBER
    dd if="$1" bs=1M iflag=skip_bytes skip=$(($(start "$2" "$1") * 512)) count=128 of="$work/data.ext4" status=none &&
        e2fsck -f -n "$work/data.ext4" && dumpe2fs -h "$work/data.ext4" 2>/dev/null | shows burrow-data "Block size:               4096"
}
pc_boots_a() {
    local at
    at=$(part 1 "$1")
    mdir -b -s -i "$at" :: | shows EFI/BOOT/BOOTX64.EFI burrow/A/vmlinuz burrow/A/initrd.img loader/loader.conf "loader/entries/burrow-a.conf" || return
    mtype -i "$at" "::loader/entries/burrow-a.conf" | shows "root=PARTUUID=b0220000-b077-4000-8000-000000000002 " "rootwait=60 " "init=/usr/lib/burrow/early" "panic=5" "rauc.slot=A" "initrd /burrow/A/initrd.img"
}
pi_boots_a() {
    mtype -i "$(part 1 "$1")" ::autoboot.txt | shows "tryboot_a_b=1" "boot_partition=2" "boot_partition=3" || return
    mtype -i "$(part 2 "$1")" ::cmdline.txt | shows "root=PARTUUID=b0220001-05 " "rootwait=60 " "rauc.slot=A" || return
    mtype -i "$(part 2 "$1")" ::cmdline-b.txt | shows "root=PARTUUID=b0220001-06 " "rootwait=60 " "rauc.slot=B" || return
    mtype -i "$(part 2 "$1")" ::config.txt | shows kernel=vmlinuz "initramfs initrd.img followkernel"
    ! mdir -b -i "$(part 3 "$1")" :: 2>/dev/null | grep -q vmlinuz
}
pi_has_firmware() { # pi_has_firmware BOARD DISK: where its loader looks, and in bundles
    local file image
    for file in $(firmware_of "$1"); do
        for image in "$(part 2 "$2")" "$(dirname "$2")/boot.vfat"; do [ "$(mtype -i "$image" "::$file")" = code ] || return; done
    done
}
no_firmware_is_refused() { # no_firmware_is_refused TREE BOARD: each file by itself
    local file
    for file in $(firmware_of "$2"); do
        mv "$1/boot/$file" "$work/missing"
        ! assemble "$1" "$2" "$work/none" >"$work/refusal" 2>&1 && shows "has no $file" <"$work/refusal"
        local status=$?
        mv "$work/missing" "$1/boot/$file"
        rm -rf "$work/none"
        [ $status = 0 ] || return $status
    done
}
pi_5_is_not_made_of_debian() {
    ! BURROW=/bin/true MIRROR=file:///nowhere image/debian-tree.sh rpi5 "$work/none" 2>"$work/refusal" && shows "TREE=buildroot" <"$work/refusal" &&
        ! BURROW=/bin/true image/make.sh rpi5 debian 2>"$work/refusal" && shows "TREE=buildroot" <"$work/refusal"
}
same_twice() { # same_twice TREE BOARD FIRST: two hours later, in another folder, with other times on the files
    cp -r "$1" "$work/again"
    find "$work/again" -exec touch -h -d '2020-02-02' {} +
    assemble "$work/again" "$2" "$work/second" || return
    for file in rootfs.squashfs disk.img; do cmp "$3/$file" "$work/second/$file" || return; done
    rm -rf "$work/again" "$work/second"
}
grows() { # grows DISK NUMBER LAYOUT: on a card of 4 GiB the last partition reaches its end, and all others stay where they are
    cp --sparse=always "$1" "$work/card.img"
    truncate -s 4G "$work/card.img"
    local before after
    before=$(sfdisk --dump "$work/card.img" | grep 'img[0-9] :' | grep -v "img$2 :" | grep -v 'img4 :')
    BURROW_LAYOUT=image/layout/$3.env image/early/grow-data --table "$work/card.img" || return
    after=$(sfdisk --dump "$work/card.img" | grep 'img[0-9] :' | grep -v "img$2 :" | grep -v 'img4 :')
    [ "$before" = "$after" ] || { echo "$before"; echo "became"; echo "$after"; return 1; }
    local sectors
    sectors=$(sfdisk --dump "$work/card.img" | sed -n "s/.*img$2 : .*size= *\([0-9]*\).*/\1/p")
    [ $(($(start "$2" "$work/card.img") + sectors)) -gt $((4 * 2097152 - 4096)) ] || { sfdisk --dump "$work/card.img"; return 1; }
    [ "$3" = pi ] || sgdisk --verify "$work/card.img" | shows "No problems found"
    # Growing again changes nothing.
    cp --sparse=always "$work/card.img" "$work/grown.img"
    BURROW_LAYOUT=image/layout/$3.env image/early/grow-data --table "$work/card.img" && cmp "$work/card.img" "$work/grown.img"
}
too_big_is_refused() {
    cp -r "$1" "$work/big"
    dd if=/dev/urandom of="$work/big/root/noise" bs=1M count=257 status=none
    ! assemble "$work/big" "$2" "$work/none" >"$work/refusal" 2>&1 && shows "its partition has room for" <"$work/refusal"
    local status=$?
    rm -rf "$work/big" "$work/none"
    return $status
}
other_numbers_are_refused() {
    mkdir -p "$work/other/etc"
    echo 'burrow:x:999:999::/:/bin/false' >"$work/other/etc/passwd"
    : >"$work/other/etc/group"
    ! image/overlay.sh "$work/other" x86_64 2>"$work/refusal" && shows "burrow has the number 999" <"$work/refusal"
}
# What Imager writes on a card as the time zone must be there, or it is taken for nothing.
zones_stay() {
    local root=$work/trimmed
    mkdir -p "$root"/etc "$root"/usr/{bin,sbin,lib/x86_64-linux-gnu,lib/modules/6.12/kernel,lib/systemd/system-generators,share/man,share/zoneinfo/{right,posix,Europe}} || return
    echo TZif >"$root/usr/share/zoneinfo/Europe/London"
    image/debian/trim.sh "$root" 6.12 x86_64-linux-gnu || return
    [ "$(cd "$root/usr/share" && find . -mindepth 1 | sort | paste -sd' ')" = "./zoneinfo ./zoneinfo/Europe ./zoneinfo/Europe/London" ] &&
        grep -qx 'all *tzdata' image/debian/alone
}
# Power went after a folder's name was written and before its cluster was taken: Linux can't open what one run of fsck.fat leaves of it.
half_a_folder_is_mended() {
    local fat=$work/half.vfat
    truncate -s 128M "$fat" && mkfs.fat -F 16 "$fat" || return
    mmd -i "$fat" ::burrow ::burrow/A ::burrow/B && echo kernel | mcopy -i "$fat" - ::burrow/A/vmlinuz || return
    python3 - "$fat" <<'PYTHON' || return
import struct, sys
image = bytearray(open(sys.argv[1], "rb").read())
sector, reserved, fats, fat_sectors = (struct.unpack_from(form, image, at)[0] for form, at in (("<H", 11), ("<H", 14), ("<B", 16), ("<H", 22)))
for which in range(fats):
    # Clusters are given out from 2 on: burrow, A, B, vmlinuz.
    struct.pack_into("<H", image, (reserved + which * fat_sectors) * sector + 2 * 4, 0)
open(sys.argv[1], "wb").write(image)
PYTHON
    image/early/mend-people "$fat" && fsck.fat -n "$fat" || return
    [ "$(mtype -i "$fat" ::burrow/A/vmlinuz)" = kernel ] && [ "$(mdir -b -i "$fat" ::burrow)" = ::/burrow/A/ ]
}

# What the tunnel's program would be: a beginning of an ELF file for each processor.
elf() { printf '\177ELF\2\1\1\0\0\0\0\0\0\0\0\0\2\0\'"$1"'\0more'; }
tunnel_is_pinned() {
    mkdir -p "$work/site" && elf 076 >"$work/site/cloudflared-linux-amd64" && elf 267 >"$work/site/cloudflared-linux-arm64" || return
    local hash none
    hash=$(sha256sum <"$work/site/cloudflared-linux-amd64" | cut -d' ' -f1) none=$(printf '0%.0s' $(seq 64))
    export SITE=file://$work/site PINS=$work/pins
    printf 'sha256  %s  cloudflared-linux-%s\n' "$none" amd64 "$none" arm64 >"$PINS"
    ! image/cloudflared.sh amd64 "$work/cloudflared" 2>"$work/refusal" && shows "not what was pinned" <"$work/refusal" || return
    [ ! -e "$work/cloudflared" ] && [ ! -e "target/image/cloudflared/$none" ] || return
    SITE=file:///nowhere image/cloudflared.sh arm64 "$work/cloudflared" 2>"$work/refusal"
    [ $? = 3 ] || return
    sed -i "s/$none  cloudflared-linux-amd64/$hash  cloudflared-linux-amd64/" "$PINS"
    image/cloudflared.sh amd64 "$work/cloudflared" && cmp "$work/cloudflared" "$work/site/cloudflared-linux-amd64" || return
    # It is there now, and nobody is asked again.
    SITE=file:///nowhere image/cloudflared.sh amd64 "$work/cloudflared" && rm -f "target/image/cloudflared/$hash" || return
    ! CLOUDFLARED=$work/site/cloudflared-linux-arm64 image/cloudflared.sh amd64 "$work/cloudflared" 2>"$work/refusal" &&
        shows "is for arm64, and this image is for amd64" <"$work/refusal"
}

export SOURCE_DATE_EPOCH=1790000000
check "the tunnel's program is brought only as it was pinned, and for the right processor" tunnel_is_pinned
unset SITE PINS
check "Debian's tree keeps its time zones" zones_stay
check "half a folder on the start partition is mended" half_a_folder_is_mended
tree "$work/x86_64" x86_64
check "a PC's disk is assembled" assemble "$work/x86_64" x86_64 "$work/pc"
pc=$work/pc/disk.img
check "its table is sound, with the fixed identities" gpt_holds "$pc"
check "it starts slot A, which is good for want of another" pc_boots_a "$pc"
check "slot A has the root tree" root_is "$pc" 2 "$work/x86_64"
check "data is a sound file system" data_is_sound "$pc" 4
check "the same tree makes the same bytes" same_twice "$work/x86_64" x86_64 "$work/pc"
check "data grows to the end of a bigger disk" grows "$pc" 4 x86
check "a root that is too big is refused" too_big_is_refused "$work/x86_64" x86_64
check "other numbers of users are refused" other_numbers_are_refused
rm -rf "$work/pc" "$work/card.img" "$work/grown.img"

for board in rpi3 rpi4 rpi5; do
    tree "$work/$board" "$board"
    check "$board: a card is assembled" assemble "$work/$board" "$board" "$work/pi"
    card=$work/pi/disk.img
    check "$board: its table is sound" mbr_holds "$card"
    check "$board: it starts slot A, and B on trial" pi_boots_a "$card"
    check "$board: its firmware is where its loader looks" pi_has_firmware "$board" "$card"
    check "$board: it is refused without any of it" no_firmware_is_refused "$work/$board" "$board"
    check "$board: slot A has the root tree" root_is "$card" 5 "$work/$board"
    check "$board: data is a sound file system" data_is_sound "$card" 7
    if [ "$board" = rpi3 ]; then
        check "$board: the ROM finds its program" bash -c "mdir -b -i '$(part 1 "$card")' :: | grep -q bootcode.bin"
        check "$board: the same tree makes the same bytes" same_twice "$work/$board" "$board" "$work/pi"
        check "$board: data grows to the end of a bigger card" grows "$card" 7 pi
    fi
    rm -rf "$work/pi" "$work/card.img" "$work/grown.img"
done

check "the tree of a Pi 5 isn't made of Debian's packages, whose kernel knows no network there" pi_5_is_not_made_of_debian

imager_list_is_true() {
    mkdir -p "$work/release"
    head -c 3000000 /dev/zero >"$work/release/burrow-0.1.0-rpi4.img"
    xz --keep --force "$work/release/burrow-0.1.0-rpi4.img" || return
    image/os-list.py 0.1.0 2026-11-26 https://example.org/burrow "$work/release" "$work/release/os_list.json" || return
    python3 - "$work/release" <<'PYTHON'
import hashlib, json, lzma, os, sys
folder = sys.argv[1]
(entry,) = json.load(open(f"{folder}/os_list.json"))["os_list"]
packed = open(f"{folder}/{os.path.basename(entry['url'])}", "rb").read()
plain = lzma.decompress(packed)
assert entry["image_download_size"] == len(packed) and entry["extract_size"] == len(plain) == 3000000
assert entry["extract_sha256"] == hashlib.sha256(plain).hexdigest()
assert entry["devices"] == ["pi4-64bit"] and entry["init_format"] == "cloudinit"
# What Imager's schema demands of an entry.
needed = "name description icon url extract_size extract_sha256 image_download_size release_date devices"
assert not [key for key in needed.split() if key not in entry]
PYTHON
}
parts_are_listed() {
    printf 'libc6\t2.41-12\tamd64\t%064d\n' 7 >"$work/packages.tsv"
    printf 'cloudflared\t2026.8.2\tupstream\t%s\n' "$(printf 'b%.0s' $(seq 64))" >>"$work/packages.tsv"
    image/sbom.py 0.1.0 x86_64 "$work/packages.tsv" "$work/one.cdx.json" && image/sbom.py 0.1.0 x86_64 "$work/packages.tsv" "$work/two.cdx.json" || return
    cmp "$work/one.cdx.json" "$work/two.cdx.json" && shows '"pkg:cargo/redb@' '"pkg:deb/debian/libc6@2.41-12?arch=amd64' '"pkg:npm/svelte@' '"pkg:generic/cloudflared@2026.8.2"' <"$work/one.cdx.json"
}
check "the list for Raspberry Pi Imager tells sizes and hashes as they are" imager_list_is_true
check "the list of parts has crates, packages and what runs in the browser" parts_are_listed

echo "disk: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
