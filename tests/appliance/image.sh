#!/bin/bash
# `make image-test`: makes the images of a PC and a Pi 3 from Debian's packages, and lets them live in QEMU (image.mjs tells the story).
# About an hour; nothing is asked of anybody outside but Debian's packages. Screenshots are left in target/image-test/shots, the log
# in target/image-test/log.
#
# ONLY=pc,cuts,update,damaged,radio,virt,pi3 does some parts (cuts, update and damaged need pc); CUTS=20; SEED=n repeats the moments of the cuts; KEEP=1 keeps
# the cards; TREE=buildroot takes Buildroot's tree for the PC; BURROW_X86_64=, BURROW_AARCH64=, CLOUDFLARED= and CLOUDFLARED_AARCH64= take those programs.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=tests/appliance
export FOLDER=$PWD/target/image-test SHOTS=${SHOTS:-$PWD/target/image-test/shots} IMAGES=${IMAGES:-$PWD/target/image}
ONLY=${ONLY:-pc,cuts,update,damaged,radio,virt,pi3}
export ONLY
mkdir -p "$FOLDER" "$SHOTS"
started=$SECONDS

image/qemu-packages.sh
image/packages.sh e2fsprogs fdisk squashfs-tools openssl rauc curl
command -v node >/dev/null && command -v npm >/dev/null || image/packages.sh nodejs npm
if [ -z "${CHROMIUM:-}" ]; then
    [ -x /usr/bin/chromium ] || image/packages.sh chromium
    CHROMIUM=/usr/bin/chromium
fi
export CHROMIUM
browser=tests/browser
if ! cmp -s "$browser/package.json" "$browser/node_modules/installed.json" 2>/dev/null; then
    (cd "$browser" && npm install --no-audit --no-fund --loglevel=error && cp package.json node_modules/installed.json)
fi
wanted() { [[ ",$ONLY," == *",$1,"* ]]; }
if wanted pc && [ -z "${FAKE_CLOUDFLARE:-}" ]; then
    cargo build --locked --example fake_cloudflare
    FAKE_CLOUDFLARE=${CARGO_TARGET_DIR:-target}/debug/examples/fake_cloudflare
fi
export FAKE_CLOUDFLARE=${FAKE_CLOUDFLARE:-}
made() { # made BOARD TREE BINARY: the image, unless IMAGES says where all of them are
    [ "$IMAGES" = "$PWD/target/image" ] || return 0
    BURROW=$3 image/make.sh "$1" "$2"
}
BURROW=${BURROW_X86_64:-target/burrow-x86_64}
[ -x "$BURROW" ] || image/build-static.sh x86_64 release
if wanted pc || wanted radio; then made x86_64 "${TREE:-debian}" "$BURROW"; fi
if wanted virt || wanted pi3; then
    arm=${BURROW_AARCH64:-target/burrow-aarch64}
    [ -x "$arm" ] || image/build-static.sh aarch64 release
    CLOUDFLARED=${CLOUDFLARED_AARCH64:-} made rpi3 debian "$arm"
fi
BURROW=$(realpath "$BURROW")
export BURROW

if wanted radio; then
    image/packages.sh zbar-tools xz-utils debian-archive-keyring
    export RADIO_MODULE=$FOLDER/mac80211_hwsim.ko
    "$here/radio-module.sh" "$IMAGES/x86_64/tree" "$RADIO_MODULE" || rm -f "$RADIO_MODULE"*
fi

status=0
node "$here/image.mjs" 2>&1 | tee "$FOLDER/log" || status=$?
echo "| the whole test | $(((SECONDS - started) / 60)) min |"
[ -n "${KEEP:-}" ] || rm -rf "$FOLDER"/{pc,radio,virt,pi3,next,broken,data,cut.ext4}
exit "$status"
