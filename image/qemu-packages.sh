#!/bin/bash
# Installs QEMU for PCs and arm64 with the UEFI that they start from. A machine whose qemu-utils came from backports gets the version back
# that goes with its QEMU.
set -euo pipefail
here=$(dirname "$(realpath "$0")")

"$here/packages.sh" ovmf seabios mtools fdisk
command -v qemu-system-x86_64 >/dev/null && command -v qemu-system-aarch64 >/dev/null && command -v qemu-img >/dev/null && exit 0
version=$(apt-cache policy qemu-system-x86 | awk '/Candidate:/ { print $2 }')
if [ "$(dpkg-query -W -f '${Version}' qemu-utils 2>/dev/null)" != "$version" ] && dpkg -s qemu-utils >/dev/null 2>&1; then
    as_root=()
    [ "$(id -u)" = 0 ] || as_root=(sudo)
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -y -q -o DPkg::Lock::Timeout=600 install --allow-downgrades \
        --no-install-recommends "qemu-utils=$version" "qemu-system-x86=$version" >&2
fi
"$here/packages.sh" qemu-system-x86 qemu-system-arm qemu-utils
