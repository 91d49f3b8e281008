#!/bin/bash
# The Buildroot tree: what can be checked without Buildroot, and with BUILDROOT=dir (an unpacked release) also
# that every line of every defconfig survives into the configuration that Buildroot makes of it.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 1
passed=0
failed=0
ok() { passed=$((passed + 1)); echo "ok: $1"; }
no() { failed=$((failed + 1)); echo "FAILED: $1"; }
# check WHAT COMMAND...: the command's success is the test.
check() {
    local what=$1
    shift
    if "$@"; then ok "$what"; else no "$what"; fi
}

tree=buildroot
boards="rpi3 rpi4 rpi5 x86_64"

board_file() { case $1 in x86_64) echo $tree/board/x86_64/board.config ;; *) echo "$tree/board/rpi/$1.config" ;; esac; }

for board in $boards; do
    check "the defconfig of $board is its board's lines and the common ones" \
        diff -u <(cat "$(board_file "$board")" $tree/common.config) "$tree/configs/burrow_${board}_defconfig"
done

own_symbols_exist() {
    local symbol
    for symbol in BR2_PACKAGE_BURROW BR2_PACKAGE_CLOUDFLARED_RELEASE; do
        grep -qx "$symbol=y" $tree/common.config || { echo "common.config has no $symbol"; return 1; }
        grep -rqx "config $symbol" $tree/package || { echo "no Config.in has $symbol"; return 1; }
    done
    grep -hoE 'BR2_EXTERNAL_BURROW_PATH\)?/[A-Za-z0-9_./-]+' $tree/configs/* $tree/Config.in | sed 's/.*PATH)*\///' | sort -u |
        while read -r path; do [ -e "$tree/$path" ] || { echo "$path is named and isn't there"; exit 1; }; done
}
check "our own symbols and files that the defconfigs name are there" own_symbols_exist

# Each file that is downloaded for a package of ours or a version we chose has a SHA-256 of 64 digits.
hashes_complete() {
    local want
    for want in cloudflared-linux-amd64 cloudflared-linux-arm64; do
        grep -qE "^sha256  [0-9a-f]{64}  $want$" $tree/package/cloudflared-release/cloudflared-release.hash || { echo "no hash of $want"; return 1; }
    done
    sed -nE 's/^BR2_LINUX_KERNEL_CUSTOM_VERSION_VALUE="(.*)"/linux-\1.tar.xz/p;
        s/^BR2_LINUX_KERNEL_CUSTOM_TARBALL_LOCATION=.*\/(linux-[0-9a-f]+\.tar\.gz)"/\1/p' $tree/configs/* | sort -u |
        while read -r want; do
            grep -qE "^sha256  [0-9a-f]{64}  $want$" $tree/patches/linux/linux.hash || { echo "no hash of $want"; exit 1; }
        done || return 1
    grep -qE '^BUILDROOT_SHA256=[0-9a-f]{64}$' $tree/release.env
}
check "every download has its hash" hashes_complete

locked() {
    local board
    for board in $boards; do
        grep -qx '# BR2_TARGET_ENABLE_ROOT_LOGIN is not set' "$tree/configs/burrow_${board}_defconfig" &&
            grep -qx '# BR2_TARGET_GENERIC_GETTY is not set' "$tree/configs/burrow_${board}_defconfig" &&
            grep -qx 'BR2_DOWNLOAD_FORCE_CHECK_HASHES=y' "$tree/configs/burrow_${board}_defconfig" || return 1
    done
}
check "no image has a password, a login prompt or an unchecked download" locked

# What can't be seen without a board, and was wrong once: firmware that is there and never taken, a chip without its overlay.
pis_can_start() {
    local tree_of
    grep -qx 'BR2_PACKAGE_RPI_FIRMWARE_VARIANT_PI=y' $tree/configs/burrow_rpi3_defconfig &&
        grep -qx 'BR2_PACKAGE_RPI_FIRMWARE_BOOTCODE_BIN=y' $tree/configs/burrow_rpi3_defconfig &&
        grep -qx 'BR2_PACKAGE_RPI_FIRMWARE_VARIANT_PI4=y' $tree/configs/burrow_rpi4_defconfig &&
        grep -qx 'BR2_PACKAGE_RPI_FIRMWARE_INSTALL_DTB_OVERLAYS=y' $tree/configs/burrow_rpi5_defconfig || return 1
    for tree_of in rpi-5-b rpi-500 rpi-cm5-cm5io rpi-cm5-cm4io rpi-cm5l-cm5io rpi-cm5l-cm4io; do
        grep -Eq "INTREE_DTS_NAME=.*broadcom/bcm2712-${tree_of}[ \"]" $tree/configs/burrow_rpi5_defconfig || { echo "no $tree_of"; return 1; }
    done
}
check "each Pi gets the firmware and the device trees that its loader looks for" pis_can_start

# The images folder as Buildroot leaves it becomes what image/assemble.sh takes, with folders in it.
boot_files_come_along() {
    local dir status
    dir=$(mktemp -d)
    mkdir -p "$dir/images/rpi-firmware/overlays"
    touch "$dir/images"/{rootfs.tar,Image,bcm2712-rpi-5-b.dtb} "$dir/images/rpi-firmware/overlays"/{README,bcm2712d0.dtbo,overlay_map.dtb}
    BURROW_BOARD=rpi5 BURROW_TREE=$dir/tree $tree/post-image.sh "$dir/images" &&
        (cd "$dir/tree" && ls root.tar boot/vmlinuz boot/bcm2712-rpi-5-b.dtb boot/overlays/{README,bcm2712d0.dtbo,overlay_map.dtb}) >/dev/null
    status=$?
    rm -rf "$dir"
    return $status
}
check "firmware, overlays and device trees come along to the image" boot_files_come_along

# /var outlives updates and may meet the other root tree: its owners have the same numbers in both. Only the
# message bus goes by another name here.
same_numbers() {
    [ -e image/users.conf ] || { echo "image/users.conf isn't there yet"; return 0; }
    diff -u <(awk '/^[ug] / { print $3, $2 == "messagebus" ? "dbus" : $2 }' image/users.conf | sort) \
        <(awk '!/^#/ { print $4, $3 }' $tree/users.table | sort)
}
check "users have the numbers of image/users.conf" same_numbers

# A defconfig that lost a line must be noticed: the check itself is checked with one.
notices_a_lost_line() {
    local dir
    dir=$(mktemp -d)
    printf 'BR2_A=y\n# BR2_B is not set\nBR2_C="x"\n' >"$dir/wanted"
    printf 'BR2_A=y\nBR2_C="x"\n' >"$dir/good"
    printf 'BR2_A=y\nBR2_B=y\nBR2_C="x"\n' >"$dir/turned-on"
    printf 'BR2_A=y\n' >"$dir/gone"
    $tree/check-config.sh "$dir/wanted" "$dir/good" 2>/dev/null &&
        ! $tree/check-config.sh "$dir/wanted" "$dir/turned-on" 2>/dev/null &&
        ! $tree/check-config.sh "$dir/wanted" "$dir/gone" 2>/dev/null
    local status=$?
    rm -rf "$dir"
    return $status
}
check "a line that is lost, or on when it was to be off, is noticed" notices_a_lost_line

refuses() { # refuses WORDS COMMAND...: it fails, and says why in these words
    local words=$1 said
    shift
    if said=$("$@" 2>&1); then echo "it went on: $said"; return 1; fi
    grep -q "$words" <<<"$said" || { echo "it said: $said"; return 1; }
}
fake=$(mktemp -d)
echo 'export BR2_VERSION := 2020.02' >"$fake/Makefile"
check "an unknown board is refused" refuses "usage:" $tree/build.sh toaster
check "another release of Buildroot is refused" refuses "written for" env PACKAGES=no BUILDROOT="$fake" $tree/build.sh x86_64
rm -rf "$fake"

image/packages.sh shellcheck
check "the scripts are sound" shellcheck -x $tree/*.sh tests/appliance/buildroot.sh

show_info() { make -s -C "$BUILDROOT" O="$PWD/$1" show-info >"$1/info.json" && grep -q '"cloudflared-release"' "$1/info.json"; }
lists_parts() {
    $tree/parts.py "$1/info.json" "$1/no-downloads" "$1/packages.tsv" &&
        grep -qP '^systemd\t[0-9.]+\tbuildroot\t$' "$1/packages.tsv" && ! grep -q '^host-' "$1/packages.tsv"
}
if [ -n "${BUILDROOT:-}" ]; then
    for board in $boards; do
        out=target/buildroot-check/$board
        mkdir -p "$out"
        if make -s -C "$BUILDROOT" O="$PWD/$out" BR2_EXTERNAL="$PWD/$tree" "burrow_${board}_defconfig" >"$out/log" 2>&1; then
            check "Buildroot keeps every line of $board's defconfig" $tree/check-config.sh "$tree/configs/burrow_${board}_defconfig" "$out/.config"
            # Names of ours that mean something else to Buildroot show only when it reads all packages.
            check "Buildroot can read the packages of $board" show_info "$out"
            check "the list of parts of $board names them" lists_parts "$out"
        else
            tail "$out/log"
            no "Buildroot takes $board's defconfig"
        fi
    done
    # That check needs a library that not every computer has.
    if python3 -c 'import flake8.main.application, magic' 2>/dev/null; then
        check "Buildroot's own check of packages is content" python3 "$BUILDROOT/utils/check-package" --br2-external \
            $tree/Config.in $tree/external.mk $tree/package/*/*
    fi
else
    echo "BUILDROOT=dir isn't given: not asked whether Buildroot knows every symbol of the defconfigs"
fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
