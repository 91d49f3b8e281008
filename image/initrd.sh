#!/bin/bash
# Builds the small memory file system in which a kernel with drivers as modules finds its root: initrd.sh TREE KERNEL_VERSION BUSYBOX OUT
#
# The modules lie in it unpacked (the whole is compressed once, which is smaller) and in the order in which they must be loaded, so
# that a dumb `insmod` is enough.
set -euo pipefail
here=$(dirname "$(realpath "$0")")
tree=$1 kernel=$2 busybox=$3 out=$4

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/root/bin" "$work/root/modules"
cp "$busybox" "$work/root/bin/busybox"
cp "$here/early/init" "$work/root/init"
chmod 0755 "$work/root/init" "$work/root/bin/busybox"

# modprobe knows what must go first, and says so for a tree that isn't the running system's.
grep -v '^#' "$here/early/modules" | while read -r module; do
    modprobe --dirname "$tree/usr" --set-version "$kernel" --show-depends --ignore-install "$module" 2>/dev/null || true
done | sed -n 's/^insmod \([^ ]*\).*/\1/p' | awk '!seen[$0]++' >"$work/list"
[ -s "$work/list" ] || { echo "initrd: found none of the modules in $tree" >&2; exit 1; }
while read -r file; do
    name=$(basename "$file")
    case $name in
    *.xz) name=${name%.xz}; xz -dc "$file" >"$work/root/modules/$name" ;;
    *.zst) name=${name%.zst}; zstd -qdc "$file" >"$work/root/modules/$name" ;;
    *) cp "$file" "$work/root/modules/$name" ;;
    esac
    echo "$name" >>"$work/root/modules/order"
done <"$work/list"

find "$work/root" -exec touch -h -d "@${SOURCE_DATE_EPOCH:?}" {} +
( cd "$work/root" && find . | LC_ALL=C sort | cpio --quiet --reproducible --owner 0:0 -o -H newc ) | zstd -q -19 >"$out"
echo "initrd: $(wc -l <"$work/list") modules, $(stat -c %s "$out") bytes"
