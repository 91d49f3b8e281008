#!/bin/sh
# What a day of posts from elsewhere writes to the card, measured at a block device of its own: a file behind a loop
# device, with ext4 mounted as on the box (image/early/early has the same options). Needs root, and half an hour.
#   tests/appliance/wear.sh [BINARY]
# BURROW_WEAR_POSTS and BURROW_WEAR_PAUSE_MS (tests/bench/wear.rs) make it shorter or truer to life.
set -eu
cd "$(dirname "$0")/../.."
binary=$(realpath "${1:-target/debug/burrow}")
[ "$(id -u)" = 0 ] || { echo "wear: 0 passed, 0 failed, 1 skipped (needs root for a block device)"; exit 0; }
work=$(mktemp -d "${TMPDIR:-/tmp}/wear.XXXXXX")
end() { umount "$work/mnt" 2>/dev/null || true; rm -rf "$work"; }
trap end EXIT INT TERM
truncate -s 2G "$work/disk"
# Everything is laid out at once; else the kernel would go on doing it while we count.
mkfs.ext4 -q -E lazy_itable_init=0,lazy_journal_init=0 -L burrow-data "$work/disk"
mkdir "$work/mnt"
mount -o loop,noatime,lazytime,commit=30 "$work/disk" "$work/mnt" || { echo "wear: 0 passed, 0 failed, 1 skipped (no loop device)"; exit 0; }
BURROW_BIN=$binary BURROW_WEAR_FOLDER=$work/mnt ${BURROW_CARGO:-cargo} test -q --locked --bench bench -- wear
