#!/bin/bash
# Says which units start in a Debian tree: enable.sh ROOT. Everything is off but what is named here or by systemd/'s own presets.
set -euo pipefail
root=$1

mkdir -p "$root/usr/lib/systemd/system-preset"
# After systemd/appliance/preset.conf, before Debian's own.
cat >"$root/usr/lib/systemd/system-preset/60-image.preset" <<'PRESET'
enable burrow-grow.service
enable rauc.service
enable dbus.socket
enable tmp.mount
disable *
PRESET
systemctl --root="$root" preset-all >/dev/null 2>&1
ln -sf /usr/lib/systemd/system/multi-user.target "$root/etc/systemd/system/default.target"
# Work for computers whose root changes, which somebody signs in to, or which do more than one thing.
for unit in autovt@.service systemd-hwdb-update.service systemd-update-done.service systemd-machine-id-commit.service \
    systemd-firstboot.service ldconfig.service systemd-journal-catalog-update.service systemd-rfkill.service systemd-rfkill.socket \
    sys-fs-fuse-connections.mount sys-kernel-config.mount sys-kernel-debug.mount sys-kernel-tracing.mount dev-hugepages.mount \
    dev-mqueue.mount run-lock.mount proc-sys-fs-binfmt_misc.automount systemd-binfmt.service systemd-initctl.socket \
    systemd-creds.socket systemd-hibernate-clear.service systemd-ask-password-console.path systemd-ask-password-wall.path \
    systemd-sysusers.service systemd-user-sessions.service modprobe@drm.service modprobe@fuse.service modprobe@configfs.service \
    getty.target systemd-hostnamed.socket systemd-sysext.socket dm-event.socket; do
    ln -sf /dev/null "$root/etc/systemd/system/$unit"
done
