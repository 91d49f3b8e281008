#!/bin/bash
# Becomes PID 1 of a box in the namespaces that it was started in: pid1.sh ROOT [damaged]. The box has a loopback and one
# cable, eth0, whose other end (outside) is in the box too.
#
# `damaged` leaves the mark that image/early/early leaves when it finds no data partition.
set -euo pipefail
root=$1

mount --make-rprivate /
mount -t proc -o nosuid,nodev,noexec proc "$root/proc"
# The kernel is this machine's: a box that could turn its knobs would turn them for everybody.
for knobs in sys sysrq-trigger irq bus; do
    [ -e "$root/proc/$knobs" ] || continue
    mount --bind "$root/proc/$knobs" "$root/proc/$knobs"
    mount -o remount,bind,ro "$root/proc/$knobs"
done
# Its network is its own.
mount --bind "$root/proc/sys/net" "$root/proc/sys/net"
mount -o remount,bind,rw "$root/proc/sys/net"
# Read-only: systemd then knows that there is no udev to wait for.
mount -t sysfs -o ro,nosuid,nodev,noexec sysfs "$root/sys"
mount -t cgroup2 -o nosuid,nodev,noexec cgroup2 "$root/sys/fs/cgroup"
mount -t tmpfs -o mode=755,nosuid,nodev tmpfs "$root/run"
# Each start has a number of its own; the kernel knows only the machine's.
cat /proc/sys/kernel/random/uuid >"$root/run/boot-id"
mount --bind "$root/run/boot-id" "$root/proc/sys/kernel/random/boot_id"
if [ "${2:-}" = damaged ]; then
    mkdir -m 755 "$root/run/burrow-device"
    echo "its file system can't be repaired" >"$root/run/burrow-device/damaged"
    mount -t tmpfs -o mode=755,nosuid,nodev tmpfs "$root/var"
fi
mount -t tmpfs -o mode=1777,nosuid,nodev tmpfs "$root/tmp"
mount -t tmpfs -o mode=755,nosuid tmpfs "$root/dev"
while read -r name major minor; do mknod -m 666 "$root/dev/$name" c "$major" "$minor"; done <<NODES
null 1 3
zero 1 5
full 1 7
random 1 8
urandom 1 9
tty 5 0
NODES
mkdir "$root/dev/pts" "$root/dev/shm"
mount -t devpts -o newinstance,ptmxmode=666,mode=620,gid=5 devpts "$root/dev/pts"
mount -t tmpfs -o mode=1777,nosuid,nodev tmpfs "$root/dev/shm"
ln -s pts/ptmx "$root/dev/ptmx"
ln -s /proc/self/fd "$root/dev/fd"
hostname box
ip link set lo up
ip link add eth0 type veth peer name outside
ip link set outside up

cd "$root"
pivot_root . mnt
umount -l /mnt
# As systemd makes it itself where it thinks that it is on a machine of its own: credentials reach services this way.
mount --make-rshared /
exec env -i container=burrow-test PATH=/usr/sbin:/usr/bin:/sbin:/bin /lib/systemd/systemd --system </dev/null >/dev/null 2>&1
