#!/bin/bash
# Does what the packages' own scripts would have done, as far as it matters on the box: configure.sh ROOT TRIPLET
set -euo pipefail
here=$(dirname "$(realpath "$0")")
root=$1

# Users: Debian's own, ours with their fixed numbers, then those that packages ask for. The machine's systemd-sysusers may be older
# than the tree's and not know "u!" (an account that can't be used for signing in, which ours can't anyway).
cp "$root/usr/share/base-passwd/passwd.master" "$root/etc/passwd"
cp "$root/usr/share/base-passwd/group.master" "$root/etc/group"
sed -i 's/^\([^:]*\):\*:/\1:x:/' "$root/etc/passwd"
sed 's/^\([^:]*\):.*/\1:*:20000:0:99999:7:::/' "$root/etc/passwd" >"$root/etc/shadow"
sed 's/^\([^:]*\):.*/\1:*::/' "$root/etc/group" >"$root/etc/gshadow"
chmod 0600 "$root/etc/shadow" "$root/etc/gshadow"
mkdir -p "$root/usr/lib/sysusers.d"
cp "$here/../users.conf" "$root/usr/lib/sysusers.d/00-burrow-numbers.conf"
kept=$(mktemp -d)
cp -r "$root/usr/lib/sysusers.d" "$kept/"
sed -i 's/^u!/u/' "$root"/usr/lib/sysusers.d/*.conf
systemd-sysusers --root="$root" 2>&1 | grep -v -e "Conflict with earlier" -e "^Creating" || true
rm -rf "$root/usr/lib/sysusers.d"
cp -r "$kept/sysusers.d" "$root/usr/lib/"
rm -rf "$kept"
rm -f "$root"/etc/{passwd,group,shadow,gshadow}- "$root/etc/.pwd.lock"

# Certificates that cloudflared believes; Burrow has its own.
mkdir -p "$root/etc/ssl/certs"
find "$root/usr/share/ca-certificates" -name '*.crt' | LC_ALL=C sort | xargs cat >"$root/etc/ssl/certs/ca-certificates.crt"

# Which channels each country allows; Debian keeps its own signature beside the kernel's.
for name in regulatory.db regulatory.db.p7s; do
    if [ -e "$root/usr/lib/firmware/$name-debian" ]; then ln -sf "$name-debian" "$root/usr/lib/firmware/$name"; fi
done

# busybox stands in for every tool that no package has brought.
applets="[ awk base64 basename cat chgrp chmod chown chroot clear cmp cp cut date dd df dirname du echo env expr false find free
grep gunzip gzip head hexdump hostname id ifconfig install ip kill ln ls md5sum mkdir mknod mktemp mv nc nslookup od paste pidof ping
printf ps pwd readlink realpath reset rm rmdir route sed seq sha256sum sleep sort stat stty sync tail tar tee test timeout top touch tr
true truncate tty udhcpc uname uniq uptime usleep vi wc wget which whoami xargs xz xzcat yes"
for applet in $applets; do
    if [ ! -e "$root/usr/bin/$applet" ] && [ ! -L "$root/usr/bin/$applet" ]; then ln -s busybox "$root/usr/bin/$applet"; fi
done

echo 'passwd: files
group: files
shadow: files
hosts: files dns
networks: files
protocols: files
services: files' >"$root/etc/nsswitch.conf"
printf '127.0.0.1\tlocalhost\n::1\tlocalhost ip6-localhost ip6-loopback\n127.0.1.1\tburrow\n' >"$root/etc/hosts"
echo burrow >"$root/etc/hostname"
echo 'root:x:0:0:root:/root:/bin/sh' | cat - <(grep -v '^root:' "$root/etc/passwd") >"$root/etc/passwd.new"
mv "$root/etc/passwd.new" "$root/etc/passwd"
