#!/bin/bash
# Takes the kernel's simulated radios (mac80211_hwsim) out of the very kernel package that an image was made from: radio-module.sh TREE FILE
#
# The image doesn't have that driver, which is for tests alone. TREE/packages.tsv names the package with its version and SHA-256, so the
# module fits the image's kernel to the byte. MIRROR=url as in image/debian-tree.sh: a snapshot of Debian's archive for an older image.
set -euo pipefail
tree=$(realpath "${1:?TREE}") file=$(realpath -m "${2:?FILE}")
cd "$(dirname "$0")/../.."
MIRROR=${MIRROR:-$(image/mirror.sh || true)}
give_up() { echo "radio-module: $*" >&2; exit 1; }

[ -e "$tree/packages.tsv" ] || give_up "$tree has no list of Debian's packages"
IFS=$'\t' read -r name version arch hash < <(grep '^linux-image-' "$tree/packages.tsv") || give_up "no kernel in $tree/packages.tsv"
[ "$(cat "$file.of" 2>/dev/null)" != "$hash" ] || exit 0

[ -n "$MIRROR" ] || give_up "this machine names no mirror of Debian: give one with MIRROR=url"

mkdir -p "$(dirname "$file")"
work=$(mktemp -d "$(dirname "$file")/module.XXXXXX")
trap 'rm -rf "$work"' EXIT
mkdir -p "$work"/lists/partial "$work"/cache/archives/partial
echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $MIRROR trixie main" >"$work/sources"
apt() {
    apt-get -q -o Dir::Etc::SourceList="$work/sources" -o Dir::Etc::SourceParts=- -o Dir::State::Lists="$work/lists" \
        -o Dir::Cache="$work/cache" -o APT::Architecture="$arch" -o APT::Sandbox::User=root -o Acquire::Languages=none "$@"
}
(cd "$work" && apt update && apt download "$name=$version") >"$work/log" 2>&1 || { tail -3 "$work/log" >&2; give_up "$name $version could not be had from $MIRROR"; }
echo "$hash  $(ls "$work"/*.deb)" | sha256sum --quiet -c || give_up "this is another $name than the image's"
dpkg-deb --fsys-tarfile "$work"/*.deb | tar x -O --wildcards '*/mac80211_hwsim.ko*' >"$work/module.xz"
xz -dc "$work/module.xz" >"$file"
echo "$hash" >"$file.of"
