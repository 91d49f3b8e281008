#!/bin/bash
# Brings the tunnel's program for an image: cloudflared.sh amd64|arm64 FILE
#
# CLOUDFLARED=file is one from this computer. Else it is what its makers release: the version and the hashes are those that Buildroot's
# package pins, and what was downloaded is kept in target/image/cloudflared. Says which version it is ("local" for what isn't pinned) and its
# SHA-256, with a tab between them. Ends with 3 where the download can't be had, with 1 for a program that is not what it should be.
set -euo pipefail
cd "$(dirname "$0")/.."
arch=${1:?amd64 or arm64} to=${2:?FILE}
pins=buildroot/package/cloudflared-release
say() { echo "cloudflared: $*" >&2; }

# The processor that a program is for, as its header says (ELF, e_machine).
processor() {
    case $(od -An -tx1 -j 18 -N 2 "$1" | tr -d ' \n') in
    3e00) echo amd64 ;;
    b700) echo arm64 ;;
    *) echo "an unknown processor" ;;
    esac
}

version=$(sed -n 's/^CLOUDFLARED_RELEASE_VERSION = //p' "$pins/cloudflared-release.mk")
hash=$(sed -n "s/^sha256  \([0-9a-f]*\)  cloudflared-linux-$arch\$/\1/p" "${PINS:-$pins/cloudflared-release.hash}")
program=${CLOUDFLARED:-}
if [ -z "$program" ]; then
    site=$(sed -n 's/^CLOUDFLARED_RELEASE_SITE = //p' "$pins/cloudflared-release.mk")
    site=${SITE:-${site%/*}/$version}
    [ -n "$hash" ] || { say "no hash is pinned for $arch"; exit 1; }
    program=target/image/cloudflared/$hash
    if [ ! -e "$program" ]; then
        image/packages.sh curl >&2
        mkdir -p "$(dirname "$program")"
        say "downloading $version for $arch"
        curl -fsSL --retry 2 --connect-timeout 20 -o "$program.part" "$site/cloudflared-linux-$arch" || {
            say "could not download $site/cloudflared-linux-$arch"
            exit 3
        }
        echo "$hash  $program.part" | sha256sum --check --status || {
            rm -f "$program.part"
            say "what came from $site is not what was pinned: refused"
            exit 1
        }
        mv "$program.part" "$program"
    fi
fi
found=$(processor "$program")
[ "$found" = "$arch" ] || { say "$program is for $found, and this image is for $arch"; exit 1; }
install -D -m 0755 "$program" "$to"
sha=$(sha256sum <"$program" | cut -d' ' -f1)
[ "$sha" = "$hash" ] || version=local
printf '%s\t%s\n' "$version" "$sha"
