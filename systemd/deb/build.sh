#!/bin/bash
# Puts a Debian package together from a static binary and systemd/: build.sh amd64|arm64 BINARY. The same input gives the
# same bytes. Prints the package's path as its last line. OUT=file puts it elsewhere, DEB_PACKING=-Znone doesn't pack it.
set -euo pipefail
cd "$(dirname "$0")/../.."

arch=${1:?amd64 or arm64}
binary=${2:?the static binary}
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -1)
deb=${OUT:-target/burrow_${version}_$arch.deb}
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT

command -v dpkg-deb >/dev/null || image/packages.sh dpkg
[ -x "$binary" ] || { echo "$binary is not there yet: make build (or make build-arm64)" >&2; exit 1; }
# Of the last commit, so that a package built again is the same.
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 0)}
maintainer=${DEB_MAINTAINER:-$(git log -1 --format='%an <%ae>' 2>/dev/null || echo "root <root@localhost>")}

umask 022
chmod 755 "$tree"
install -D -m 0755 "$binary" "$tree/usr/bin/burrow"
make -s -C systemd DESTDIR="$tree" PREFIX=/usr SYSCONFDIR=/etc install

doc=$tree/usr/share/doc/burrow
install -D -m 0644 systemd/deb/copyright "$doc/copyright"
{
    echo "burrow ($version) unstable; urgency=medium"
    printf '\n  * The story of the changes is told by git.\n\n'
    echo " -- $maintainer  $(date -R -u -d "@$SOURCE_DATE_EPOCH")"
} | gzip -9n >"$doc/changelog.gz"
mkdir -p "$tree/usr/share/man/man8" "$tree/usr/share/lintian/overrides" "$tree/DEBIAN"
gzip -9nc systemd/deb/burrow.8 >"$tree/usr/share/man/man8/burrow.8.gz"
install -m 0644 systemd/deb/overrides "$tree/usr/share/lintian/overrides/burrow"

for script in postinst prerm postrm; do install -m 0755 "systemd/deb/$script" "$tree/DEBIAN/$script"; done
echo /etc/default/burrow >"$tree/DEBIAN/conffiles"
(cd "$tree" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) >"$tree/DEBIAN/md5sums"
cat >"$tree/DEBIAN/control" <<CONTROL
Package: burrow
Version: $version
Section: net
Priority: optional
Architecture: $arch
Maintainer: $maintainer
Installed-Size: $(du -sk --apparent-size --exclude=DEBIAN "$tree" | cut -f1)
Depends: init-system-helpers (>= 1.52), systemd (>= 252)
Recommends: ca-certificates
Suggests: cloudflared
Description: Mastodon-compatible server for a home
 Burrow is a server of the fediverse for one household: its members use any
 app for Mastodon, follow people on other servers and are followed by them.
 .
 It is one program with one data folder. Everything is set up in the browser:
 a wizard leads from the first page to the first post, with a tunnel to the
 internet (by cloudflared) or a forwarded port.
CONTROL
find "$tree" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
mkdir -p target
dpkg-deb --root-owner-group ${DEB_PACKING:--Zxz} --build "$tree" "$deb" >/dev/null
echo "$deb"
