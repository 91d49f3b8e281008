#!/bin/sh
# Runs once all packages are in the target tree ($1), before it becomes rootfs.tar: takes out what nothing on
# the box runs, and has image/overlay.sh put in what every image has, whatever its tree was made from.
set -eu
tree=${1:?Buildroot gives the target tree}
board=${BURROW_BOARD:?buildroot/build.sh sets it}
clone=${BURROW_CLONE:?buildroot/build.sh sets it}

# A driver that Linux knows by another name in this release would be missing without a word. Whoever lays lines of
# their own over the configuration (EXTRA_CONFIG) may have another kernel.
here=$(dirname "$0")
case $board in rpi*) family=rpi ;; *) family=$board ;; esac
for config in "${BUILD_DIR:?Buildroot gives it}"/linux-[0-9c]*/.config; do
    if [ -e "$config" ] && [ -z "${EXTRA_CONFIG:-}" ]; then
        "$here/check-config.sh" "$here/board/common/linux.fragment" "$config"
        "$here/check-config.sh" "$here/board/$family/linux.fragment" "$config"
    fi
done

# Never run here: completions and samples, tools to build against, OpenSSL's scripts, time zones that count leap
# seconds, and the kernel's copy in the root (each slot's kernel is in the boot partition).
rm -rf "$tree/usr/share/bash-completion" "$tree/usr/share/zsh" "$tree/usr/share/locale" \
    "$tree/usr/share/gdb" "$tree/usr/share/aclocal" "$tree/usr/share/polkit-1" "$tree/usr/lib/systemd/user" \
    "$tree/usr/lib/rpm" "$tree/usr/share/dbus-1/interfaces" "$tree/etc/init.d" "$tree/etc/ssl/misc" \
    "$tree/etc/network" "$tree/usr/share/zoneinfo/right" "${tree:?}/boot"

# At each start systemd would copy what is missing from there into /etc, which can't be written and lacks nothing.
rm -rf "$tree/usr/share/factory" "$tree/usr/lib/tmpfiles.d/etc.conf"

# What these generators would add, the units from systemd/ do in their own way or not at all.
for generator in getty gpt-auto rc-local sysv; do
    rm -f "$tree/usr/lib/systemd/system-generators/systemd-$generator-generator"
done

"$clone/image/overlay.sh" "$tree" "$board"

version=${BURROW_RELEASE:-0.0.0}
cat >"$tree/usr/lib/os-release" <<OS
NAME="Burrow"
ID=burrow
ID_LIKE=buildroot
VERSION_ID=$version
PRETTY_NAME="Burrow $version"
VARIANT_ID=$board
OS
ln -sf ../usr/lib/os-release "$tree/etc/os-release"

kib=$(du -sk --apparent-size "$tree" | cut -f1)
echo "the root tree of $board: $((kib / 1024)) MiB before compression"
