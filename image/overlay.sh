#!/bin/bash
# Puts into a root tree what only an image has, whatever the tree was made from: overlay.sh TREE BOARD
#
# The tree has the binary and the units already (`make install DESTDIR=TREE`). What lasts is on the data partition: /usr/lib/burrow/early
# mounts it before systemd starts.
#
# UPDATE_FEED=URL builds the address of the updates' feed in, KEYRING=FILE the roots that bundles are checked against.
set -euo pipefail
here=$(dirname "$(realpath "$0")")
tree=$1 BOARD=$2
. "$here/board.sh"

install -d "$tree"/{boot/burrow,dev,etc/burrow,proc,run,sys,tmp,usr/lib/burrow,usr/lib/systemd/system,var}
install -m 0644 "$here/layout/$LAYOUT_FILE.env" "$tree/usr/lib/burrow/layout.env"
install -m 0755 "$here/early/early" "$here/early/grow-data" "$here/early/mend-people" "$here/early/new-data" "$tree/usr/lib/burrow/"
install -m 0644 "$here/early/burrow-grow.service" "$tree/usr/lib/systemd/system/"
install -d "$tree/usr/lib/systemd/system/sysinit.target.wants"
ln -sf ../burrow-grow.service "$tree/usr/lib/systemd/system/sysinit.target.wants/burrow-grow.service"

cat >"$tree/etc/burrow/build.env" <<ENV
BURROW_BOARD=$BOARD
BURROW_VERSION=$VERSION
BURROW_UPDATE_FEED=${UPDATE_FEED:-}
ENV
# Updates: without roots given, those bundles are taken that the development key of this computer signs.
if [ -z "${KEYRING:-}" ]; then
    "$here/rauc/dev-key.sh" "$here/../target/keys"
    KEYRING=$here/../target/keys/dev-root.pem
fi
install -D -m 0644 "$KEYRING" "$tree/etc/rauc/keyring.pem"
"$here/rauc/system-conf.sh" "$BOARD" >"$tree/etc/rauc/system.conf"
install -m 0755 "$here/rauc/boot-slot" "$tree/usr/lib/burrow/boot-slot"

# Early binds the lasting identity over this file; it must be there to be bound over.
rm -f "$tree/etc/machine-id" "$tree/etc/resolv.conf" "$tree/var/lib/dbus/machine-id"
: >"$tree/etc/machine-id"
[ -s "$tree/etc/hostname" ] || echo burrow >"$tree/etc/hostname"
ln -s /run/systemd/resolve/resolv.conf "$tree/etc/resolv.conf"
# Mounts are early's; a table of them would be a second truth.
rm -f "$tree/etc/fstab"
# Files on the data partition outlive the tree, so their owners' numbers must be the same in every tree.
while read -r kind name number _; do
    case $kind in
    u) have=$(sed -n "s/^$name:[^:]*:\([0-9]*\):.*/\1/p" "$tree/etc/passwd") ;;
    g) have=$(sed -n "s/^$name:[^:]*:\([0-9]*\):.*/\1/p" "$tree/etc/group") ;;
    *) continue ;;
    esac
    if [ -n "$have" ] && [ "$have" != "$number" ]; then
        echo "overlay: $name has the number $have in this tree, but $number in every image (image/users.conf)" >&2
        exit 1
    fi
done < <(grep -v '^#' "$here/users.conf")
