#!/bin/bash
# Boots an image in QEMU: qemu.sh DISK BOARD [FOLDER]
#
# The disk itself is never written: FOLDER (kept; target/image/qemu without it) gets disk.qcow2, which is what the box writes to, so a
# second start with the same FOLDER goes on where the first ended. There, too: serial.log (what the box says), qmp.sock (QEMU's monitor) and
# pid. SIZE=8G is the card's size, PORT=8180 leads to the box's port 80, FORWARD="8443:443 …" others to others, CREDENTIALS=folder has a file for each credential that
# systemd gets (on a PC), FRESH=1 starts with a new card, SERIAL2=socket is a second serial line, EXTRA="…" more words for QEMU. KVM=1 uses it where it works.
#
# BOARD x86_64 is a PC with UEFI; rpi3 is QEMU's raspi3b; virt-rpi3, virt-rpi4 and virt-rpi5 run the card of a Pi on QEMU's own arm64 machine. The last
# four are handed kernel and command line by QEMU, which knows nothing of a Pi's firmware; SLOT=B boots slot B there.
set -euo pipefail
here=$(dirname "$(realpath "$0")")
disk=$(realpath "${1:?DISK}") board=${2:?BOARD} folder=$(realpath -m "${3:-$here/../target/image/qemu}")
size=${SIZE:-8G} port=${PORT:-8180}
mkdir -p "$folder"
say() { echo "qemu: $*"; }

"$here/qemu-packages.sh"

card=$folder/disk.qcow2
[ -z "${FRESH:-}" ] || rm -f "$card"
if [ ! -e "$card" ]; then
    qemu-img create -q -f qcow2 -F raw -b "$disk" "$card" "$size"
    rm -f "$folder/vars.qcow2"
fi

words=(-nographic -display none -serial "file:$folder/serial.log" -monitor none -qmp "unix:$folder/qmp.sock,server=on,wait=off"
    -pidfile "$folder/pid" -no-user-config)
forward="hostfwd=tcp:127.0.0.1:$port-:80"
for pair in ${FORWARD:-}; do forward+=",hostfwd=tcp:127.0.0.1:${pair%:*}-:${pair#*:}"; done
[ -z "${SERIAL2:-}" ] || words+=(-serial "unix:$SERIAL2,server=on,wait=off")
# Nothing for tests is in the image: systemd takes units and settings from whoever owns the virtual machine.
if [ -n "${CREDENTIALS:-}" ]; then
    for file in "$CREDENTIALS"/*; do
        printf 'io.systemd.credential.binary:%s=%s' "$(basename "$file")" "$(base64 -w0 "$file")" >"$folder/$(basename "$file").smbios"
        words+=(-smbios "type=11,path=$folder/$(basename "$file").smbios")
    done
fi
# shellcheck disable=SC2206
words+=(${EXTRA:-})
# Power cuts must lose what wasn't flushed, and keep what was: QEMU is killed, but the host isn't, so its page cache counts as the card.
drive="file=$card,format=qcow2,if=none,id=card,cache=writeback,discard=unmap"

direct() { # direct CMDLINE-SUFFIX...: kernel, initrd and command line of the slot, from the card's own boot partition
    local slot=${SLOT:-A} from
    from=$(sfdisk --dump "$disk" 2>/dev/null | sed -n "s/.*img$([ "$slot" = A ] && echo 2 || echo 3) : start= *\([0-9]*\).*/\1/p")
    for file in vmlinuz initrd.img "cmdline-${slot,,}.txt" ${DTB:-}; do
        MTOOLS_SKIP_CHECK=1 mcopy -n -o -i "$disk@@$((from * 512))" "::$file" "$folder/" 2>/dev/null || true
    done
    words+=(-kernel "$folder/vmlinuz" -append "$(tr -d '\n' <"$folder/cmdline-${slot,,}.txt" | sed 's/console=[^ ]*//g; s/quiet//') $*")
    [ ! -e "$folder/initrd.img" ] || words+=(-initrd "$folder/initrd.img")
}

case $board in
x86_64)
    kvm=()
    if [ -n "${KVM:-}" ]; then kvm=(-enable-kvm -cpu host,arch-capabilities=off); else kvm=(-cpu "${CPU:-Nehalem}"); fi
    # In this format a snapshot of the whole machine can be taken.
    [ -e "$folder/vars.qcow2" ] || qemu-img convert -q -O qcow2 /usr/share/OVMF/OVMF_VARS_4M.fd "$folder/vars.qcow2"
    exec qemu-system-x86_64 -machine q35 "${kvm[@]}" -smp 2 -m "${MEMORY:-1024}" "${words[@]}" -vga std \
        -drive "if=pflash,format=raw,readonly=on,file=/usr/share/OVMF/OVMF_CODE_4M.fd" -drive "if=pflash,format=qcow2,file=$folder/vars.qcow2" \
        -drive "$drive" -device virtio-blk-pci,drive=card,bootindex=1 \
        -netdev "user,id=net,$forward" -device virtio-net-pci,netdev=net,romfile= -device virtio-rng-pci
    ;;
virt-*)
    direct "console=ttyAMA0 ${APPEND:-}"
    exec qemu-system-aarch64 -machine virt -cpu cortex-a72 -smp 2 -m "${MEMORY:-1024}" "${words[@]}" \
        -drive "$drive" -device virtio-blk-pci,drive=card \
        -netdev "user,id=net,$forward" -device virtio-net-pci,netdev=net,romfile= -device virtio-rng-pci
    ;;
rpi3)
    DTB=bcm2837-rpi-3-b.dtb direct "console=ttyAMA1,115200 console=ttyAMA0,115200 module_blacklist=bcm2835_wdt ${APPEND:-}"
    # QEMU restarts the machine in the moment in which the watchdog is armed, instead of when nobody strokes it.
    # The machine's own card, whose size must be a power of two; its USB network is the only one it has.
    exec qemu-system-aarch64 -machine raspi3b -m 1024 "${words[@]}" -dtb "$folder/bcm2837-rpi-3-b.dtb" \
        -drive "file=$card,format=qcow2,if=sd,cache=writeback" \
        -netdev "user,id=net,$forward" -device usb-net,netdev=net
    ;;
*)
    say "unknown board '$board': x86_64, rpi3, virt-rpi3, virt-rpi4 or virt-rpi5" >&2
    exit 2
    ;;
esac
