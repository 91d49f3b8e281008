#!/bin/sh
# Runs once all packages are in the target tree ($1), before it becomes rootfs.tar: takes out what nothing on
# the box runs, and writes who this image is.
set -eu
tree=${1:?Buildroot gives the target tree}
board=${BURROW_BOARD:?buildroot/build.sh sets it}
version=${BURROW_RELEASE:-0.0.0}

# Never run here: completions and samples, tools to build against, OpenSSL's scripts, and the kernel's copy
# in the root (each slot's kernel is in the boot partition).
rm -rf "$tree/usr/share/bash-completion" "$tree/usr/share/zsh" "$tree/usr/share/locale" \
    "$tree/usr/share/gdb" "$tree/usr/share/aclocal" "$tree/usr/share/polkit-1" "$tree/usr/lib/systemd/user" \
    "$tree/usr/lib/rpm" "$tree/usr/share/dbus-1/interfaces" "$tree/etc/init.d" "$tree/etc/ssl/misc" \
    "$tree/etc/network" "${tree:?}/boot"
mkdir -p "$tree/boot/burrow" "$tree/efi"

# Nobody logs in at the screen: it shows how to reach the box (burrow-screen.service).
rm -f "$tree/usr/lib/systemd/system/getty.target.wants/"* \
    "$tree/usr/lib/systemd/system-generators/systemd-getty-generator" \
    "$tree/usr/lib/systemd/system-generators/systemd-gpt-auto-generator" \
    "$tree/usr/lib/systemd/system-generators/systemd-rc-local-generator" \
    "$tree/usr/lib/systemd/system-generators/systemd-sysv-generator"

mkdir -p "$tree/etc/burrow"
cat >"$tree/etc/burrow/build.env" <<ENV
BURROW_BOARD=$board
BURROW_VERSION=$version
BURROW_UPDATE_FEED=${BURROW_UPDATE_FEED:-}
ENV
if [ -n "${BURROW_KEYRING:-}" ]; then
    mkdir -p "$tree/etc/rauc"
    cp "$BURROW_KEYRING" "$tree/etc/rauc/keyring.pem"
fi

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
