#!/bin/bash
# Update bundles with the real RAUC of this computer: made from small made-up roots by image/bundle.sh, installed to the other slot
# (files stand for partitions, a folder for the FAT partition), refused, and cut short at many moments. Called by `make test`.
#
# The host's kernel may have no device mapper, so bundles that are installed are of RAUC's plain format, and those of the boxes'
# format (verity) are only checked. `make image-test` installs the latter in QEMU.
set -uo pipefail
cd "$(dirname "$0")/../.."

image/packages.sh rauc dbus squashfs-tools openssl dosfstools mtools python3 busybox dash util-linux faketime || exit 1
# RAUC mounts bundles. In a room of our own nothing of that is left behind, however this ends.
if [ -z "${BURROW_OWN_MOUNTS:-}" ]; then
    if [ "$(id -u)" != 0 ]; then
        echo "!!! NOT TESTED: installing bundles needs root, to mount them"
        exec python3 tests/appliance/slots.py
    fi
    BURROW_OWN_MOUNTS=1 exec unshare --mount --propagation private "$0" "$@"
fi

work=$(mktemp -d)
. tests/check.sh
patience_secs=120
service=

finish() {
    stop_service
    while umount "$work/box/mnt/bundle" 2>/dev/null; do :; done
    rm -rf "$work"
}
trap finish EXIT

bad() {
    failed=$((failed + 1))
    echo "FAILED: $1"
    tail -n 25 "$work/said" "$work/service" 2>/dev/null
}
says() { # says WORDS COMMAND...: the command fails, and says why
    local words=$1
    shift
    # Into a file of its own: "said" is what the check itself writes to.
    if "$@" >"$work/refusal" 2>&1; then return 1; fi
    cat "$work/refusal"
    grep -qF "$words" "$work/refusal" "$work/service"
}

# ---- keys, parts and bundles
keys=$work/keys
export NO_PASSPHRASE=1
image/rauc/dev-key.sh "$keys" || exit 1
image/rauc/keys.sh root "$keys" other-root && image/rauc/keys.sh signer "$keys" other-root other-signer || exit 1
image/rauc/keys.sh signer "$keys" dev-root next-year || exit 1

# A root that takes a moment to write, so that there is something to cut short.
ROOT_MIB=24
parts() { # parts FOLDER BOARD WORD
    mkdir -p "$1"
    head -c $((ROOT_MIB * 1048576)) /dev/urandom >"$1/rootfs.squashfs"
    printf '%s' "$3" | dd of="$1/rootfs.squashfs" conv=notrunc 2>/dev/null
    case $2 in
    x86_64)
        echo "kernel $3" >"$1/vmlinuz"
        echo "initrd $3" >"$1/initrd.img"
        echo "root=PARTUUID=a ro rauc.slot=A panic=5 $3" >"$1/cmdline-a"
        echo "root=PARTUUID=b ro rauc.slot=B panic=5 $3" >"$1/cmdline-b"
        ;;
    *)
        truncate -s 8M "$1/boot.vfat"
        mkfs.vfat -n BOOT "$1/boot.vfat" >/dev/null
        for slot in a b; do
            echo "root=PARTUUID=$slot rauc.slot=$(echo $slot | tr ab AB) $3" | mcopy -i "$1/boot.vfat" - ::cmdline-$slot.txt
        done
        echo "not yet $3" | mcopy -i "$1/boot.vfat" - ::cmdline.txt
        ;;
    esac
}
bundle() { # bundle BOARD VERSION OUT [NAME=VALUE...]
    local board=$1 version=$2 out=$3
    shift 3
    env FROM="$work/parts-$board" VERSION="$version" FORMAT=plain SIGNING_KEY="$keys/dev-signer.key" \
        SIGNING_CERT="$keys/dev-signer.pem" KEYRING="$keys/dev-root.pem" "$@" image/bundle.sh "$board" "$out"
}

# ---- a box of files
new_box() { # new_box BOARD VERSION
    box=$work/box
    board=$1
    stop_service
    # What RAUC had mounted when it was killed.
    while umount "$box/mnt/bundle" 2>/dev/null; do :; done
    rm -rf "$box"
    mkdir -p "$box"/{boot/loader/entries,boot/burrow/A,dev,run,etc}
    touch "$box/dev/vcio"
    for slot in a b; do
        head -c $((ROOT_MIB * 1048576 + 4096)) /dev/urandom >"$box/rootfs-$slot"
        head -c 8388608 /dev/urandom >"$box/boot-$slot"
    done
    echo "BURROW_VERSION=$2" >"$box/etc/build.env"
    echo "root=PARTUUID=a ro rauc.slot=A panic=5" >"$box/cmdline"
    cp "$box/cmdline" "$box/boot/burrow/A/cmdline"
    echo "kernel of A" >"$box/boot/burrow/A/vmlinuz"
    echo "$2" >"$box/boot/burrow/A/version"
    keyring=${keyring:-$keys/dev-root.pem}
    cp "$keyring" "$box/etc/keyring.pem"
    # The boxes' own configuration, but for the paths and the format.
    image/rauc/system-conf.sh "$board" | sed -e 's/^bundle-formats=.*/bundle-formats=plain/' -e "s|^statusfile=.*|statusfile=$box/rauc.status|" \
        -e "s|^mountprefix=.*|mountprefix=$box/mnt|" -e "s|^bootloader-custom-backend=.*|bootloader-custom-backend=$PWD/image/rauc/boot-slot|" >"$box/etc/system.conf.in"
    (
        . "image/layout/$(case $board in x86_64) echo x86 ;; *) echo pi ;; esac).env"
        sed -e "s|/dev/disk/by-partuuid/$ROOT_A_PARTUUID\$|$box/rootfs-a|" -e "s|/dev/disk/by-partuuid/$ROOT_B_PARTUUID\$|$box/rootfs-b|" \
            -e "s|/dev/disk/by-partuuid/${BOOT_A_PARTUUID:-none}\$|$box/boot-a|" -e "s|/dev/disk/by-partuuid/${BOOT_B_PARTUUID:-none}\$|$box/boot-b|" \
            "$box/etc/system.conf.in" >"$box/etc/system.conf"
    )
    export BURROW_BOOT=$box/boot BURROW_CMDLINE=$box/cmdline BURROW_BOARD=$board BURROW_RUN=$box/run BURROW_DEV=$box/dev BURROW_ENV=$box/etc/build.env BOOT_SLOT=$PWD/image/rauc/boot-slot
    image/rauc/boot-slot set-state A good
    start_service
}
start_service() {
    : >"$work/service"
    dbus-daemon --session --fork --print-address=3 --print-pid=4 3>"$work/bus" 4>"$work/bus-pid" || return 1
    DBUS_SESSION_BUS_ADDRESS=$(cat "$work/bus")
    export DBUS_SESSION_BUS_ADDRESS DBUS_STARTER_BUS_TYPE=session
    setsid rauc --conf="$box/etc/system.conf" --override-boot-slot="${booted:-A}" service >>"$work/service" 2>&1 &
    service=$!
    for _ in $(seq "$patience_secs"); do
        if (rauc status || false) >/dev/null 2>&1; then return 0; fi
        sleep 0.2
    done
    cat "$work/service"
    return 1
}
stop_service() {
    if [ -n "$service" ]; then kill -9 -- "-$service" 2>/dev/null; wait "$service" 2>/dev/null; fi
    service=
    if [ -s "$work/bus-pid" ]; then kill -9 "$(cat "$work/bus-pid")" 2>/dev/null; rm -f "$work/bus-pid"; fi
}
install() { timeout "$patience_secs" rauc install "$1" 2>&1; }
# What the running slot is made of.
running() { (cd "$box" && sha256sum rootfs-a boot-a boot/burrow/A/* && cat boot/loader/entries/burrow-a.conf boot/autoboot.txt 2>/dev/null); }
# What the other slot is made of.
others() { (cd "$box" && sha256sum rootfs-b boot-b && ls boot/burrow boot/loader/entries && cat boot/slots.txt 2>/dev/null); }
holds() { cmp -n "$(stat -c %s "$1")" "$1" "$2"; }
is() { [ "$1" = "$2" ] || { echo "'$1' isn't '$2'"; return 1; }; }
slot_says() { image/rauc/boot-slot show | sed -n "s/^$1=//p"; }

parts "$work/parts-x86_64" x86_64 new
parts "$work/parts-rpi4" rpi4 new
check "a bundle is made for a PC" bundle x86_64 0.2.0 "$work/pc.raucb"
check "a bundle is made in the format of the boxes" bundle x86_64 0.2.0 "$work/verity.raucb" FORMAT=verity
check "a bundle is made for a Pi" bundle rpi4 0.2.0 "$work/pi.raucb"
check "a bundle isn't made without its parts" says "is missing" env FROM="$work" image/bundle.sh x86_64 "$work/none.raucb"
for board in x86_64 rpi3 rpi4 rpi5; do
    image/rauc/system-conf.sh "$board" >"$work/system.conf"
    cp "$keys/dev-root.pem" "$work/keyring.pem"
    check "RAUC takes the configuration of $board as it is" rauc --conf="$work/system.conf" info "$work/verity.raucb"
done
for when in 2001-01-01 2061-01-01; do
    check "a box whose clock says $when takes it, too" faketime "$when" rauc --conf="$work/system.conf" info "$work/verity.raucb"
done
sed 's/^use-bundle-signing-time=.*//' "$work/system.conf" >"$work/strict.conf"
check "which is not what RAUC does of its own accord" says "verif" faketime 2001-01-01 rauc --conf="$work/strict.conf" info "$work/verity.raucb"

# ---- installed to the other slot
new_box x86_64 0.1.0
before=$(running)
check "a PC takes the bundle" install "$work/pc.raucb"
check "its other slot holds the new root" holds "$work/parts-x86_64/rootfs.squashfs" "$box/rootfs-b"
check "and the new kernel" cmp "$work/parts-x86_64/vmlinuz" "$box/boot/burrow/B/vmlinuz"
check "and the new initrd" cmp "$work/parts-x86_64/initrd.img" "$box/boot/burrow/B/initrd.img"
check "and the command line of slot B" cmp "$work/parts-x86_64/cmdline-b" "$box/boot/burrow/B/cmdline"
check "the running slot is the same, byte for byte" is "$(running)" "$before"
check "the other slot is on trial, and next" is "$(slot_says primary) $(slot_says state_B) $(slot_says tries_B) $(slot_says version_B)" "B trying 3 0.2.0"
check "RAUC kept what it installed" grep -q "bundle.version=0.2.0" "$box/rauc.status"
booted=B
stop_service
sed -i s/rauc.slot=A/rauc.slot=B/ "$box/cmdline"
start_service
check "after the start the new slot is marked good" rauc status mark-good
check "and stays" is "$(slot_says state_B) $(slot_says primary)" "good B"
booted=A

new_box rpi4 0.1.0
before=$(running)
check "a Pi takes the bundle" install "$work/pi.raucb"
check "its other slot holds the new root" holds "$work/parts-rpi4/rootfs.squashfs" "$box/rootfs-b"
check "its other start partition starts slot B" is "$(mtype -i "$box/boot-b" ::cmdline.txt)" "root=PARTUUID=b rauc.slot=B new"
check "the running slot is the same, byte for byte" is "$(running)" "$before"
check "the other slot is on trial, and next" is "$(slot_says primary) $(slot_says state_B)" "B trying"
check "a second bundle for a Pi goes the same way" install "$work/pi.raucb"

# ---- refused, and nothing written
refused() { # refused WHAT WORDS BUNDLE
    local here there
    : >"$work/service"
    here=$(running) there=$(others)
    check "refused: $1" says "$2" install "$3"
    check "and nothing was written ($1)" is "$(running)$(others)" "$here$there"
}
flip() { # flip FILE OFFSET: one bit of one byte
    python3 - "$1" "$2" <<'PYTHON'
import sys
with open(sys.argv[1], "r+b") as file:
    file.seek(int(sys.argv[2]), 0 if int(sys.argv[2]) >= 0 else 2)
    byte = file.read(1)[0]
    file.seek(-1, 1)
    file.write(bytes([byte ^ 4]))
PYTHON
}
new_box x86_64 0.1.0
size=$(stat -c %s "$work/pc.raucb")
for where in 100 $((size / 2)) $((size - 5000)); do
    cp "$work/pc.raucb" "$work/bent.raucb"
    flip "$work/bent.raucb" "$where"
    refused "a bit turned over at byte $where" "signature verification failed" "$work/bent.raucb"
done
cp "$work/pc.raucb" "$work/bent.raucb"
flip "$work/bent.raucb" -300
refused "a signature with a bit turned over" "signature" "$work/bent.raucb"
for length in 1 7 4096 $((size / 2)) $((size - 1)); do
    head -c "$length" "$work/pc.raucb" >"$work/short.raucb"
    refused "the first $length bytes" "" "$work/short.raucb"
done
bundle x86_64 0.2.0 "$work/stranger.raucb" SIGNING_KEY="$keys/other-signer.key" SIGNING_CERT="$keys/other-signer.pem" KEYRING="$keys/other-root.pem" >"$work/said" 2>&1
refused "another's key" "signature verification failed" "$work/stranger.raucb"
# A certificate of the same root that was made for mail.
openssl req -new -key "$keys/next-year.key" -subj /CN=mail | openssl x509 -req -days 9 -CA "$keys/dev-root.pem" -CAkey "$keys/dev-root.key" \
    -set_serial 99 -out "$keys/mail.pem" -extfile <(printf '%s\n' keyUsage=digitalSignature extendedKeyUsage=emailProtection) 2>/dev/null
bundle x86_64 0.2.0 "$work/mail.raucb" SIGNING_KEY="$keys/next-year.key" SIGNING_CERT="$keys/mail.pem" >"$work/said" 2>&1
refused "signed with a certificate that isn't for signing code" "certificate purpose" "$work/mail.raucb"
refused "a Pi's bundle on a PC" "No target slot" "$work/pi.raucb"
refused "a format that isn't allowed" "Bundle format 'verity' not allowed" "$work/verity.raucb"
new_box rpi4 0.1.0
cp -r "$work/parts-rpi4" "$work/parts-rpi3"
bundle rpi3 0.2.0 "$work/pi3.raucb" >"$work/said" 2>&1
refused "another board" "for another kind of device (rpi3); this one is rpi4" "$work/pi3.raucb"
rm "$box/dev/vcio"
refused "on a Pi whose kernel can't try anything" "can't try another one" "$work/pi.raucb"
touch "$box/dev/vcio"
refused "a PC's bundle on a Pi" "for another kind of device (x86_64); this one is rpi4" "$work/pc.raucb"
while read -r runs offered verdict; do
    new_box x86_64 "$runs"
    bundle x86_64 "$offered" "$work/version.raucb" >"$work/said" 2>&1
    case $verdict in
    older) refused "$offered where $runs runs" "is version $offered, older than $runs" "$work/version.raucb" ;;
    taken) check "$offered is taken where $runs runs" install "$work/version.raucb" ;;
    esac
done <<'VERSIONS'
0.2.0 0.1.9 older
0.10.0 0.9.9 older
1.0.0 1.0.0-rc.1 older
1.0.0-rc.2 1.0.0-rc.1 older
0.9.9 0.10.0 taken
0.2.0 0.2.0 taken
1.0.0-rc.1 1.0.0 taken
VERSIONS
new_box x86_64 0.1.0
bundle x86_64 0.3.0 "$work/far.raucb" MIN_VERSION=0.2.0 >"$work/said" 2>&1
refused "a version that needs one in between" "needs version 0.2.0 first" "$work/far.raucb"
new_box x86_64 ""
refused "where the device doesn't know its version" "doesn't know its own version" "$work/pc.raucb"

# ---- keys that change
new_box x86_64 0.1.0
bundle x86_64 0.2.0 "$work/next.raucb" SIGNING_KEY="$keys/next-year.key" SIGNING_CERT="$keys/next-year.pem" >"$work/said" 2>&1
check "a new signing key under the same root is taken" install "$work/next.raucb"
cat "$keys/dev-root.pem" "$keys/other-root.pem" >"$work/both.pem"
keyring=$work/both.pem
new_box x86_64 0.1.0
check "a box with two roots takes what the second one vouches for" install "$work/stranger.raucb"
unset keyring

# ---- cut short
new_box x86_64 0.1.0
begin=$(date +%s%N)
install "$work/pc.raucb" >"$work/said" 2>&1
whole_ms=$((($(date +%s%N) - begin) / 1000000))
cuts=0
partly=0
for tenth in 1 2 3 4 5 6 7 8 9 10 11; do
    new_box x86_64 0.1.0
    before=$(running)
    install "$work/pc.raucb" >"$work/said" 2>&1 &
    waiting=$!
    sleep "$(printf '%d.%03d' $((whole_ms * tenth / 10000)) $((whole_ms * tenth / 10 % 1000)))"
    stop_service
    wait "$waiting" 2>/dev/null
    if ! holds "$work/parts-x86_64/rootfs.squashfs" "$box/rootfs-b" >/dev/null 2>&1; then partly=$((partly + 1)); fi
    # As after a power cut: what was mounted is gone.
    while umount "$box/mnt/bundle" 2>/dev/null; do :; done
    image/rauc/boot-slot settle
    [ "$(running)" = "$before" ] || { echo "the running slot changed at $tenth tenths"; continue; }
    # What would be started next is whole, and what is half written says nothing of itself.
    next=$(slot_says primary)
    if [ -s "$box/boot/burrow/B/vmlinuz" ] && ! holds "$work/parts-x86_64/rootfs.squashfs" "$box/rootfs-b" >/dev/null; then
        echo "a half-written root has a kernel at $tenth tenths"
        continue
    fi
    if [ "$next" = B ] && ! { holds "$work/parts-x86_64/rootfs.squashfs" "$box/rootfs-b" && cmp "$work/parts-x86_64/vmlinuz" "$box/boot/burrow/B/vmlinuz"; }; then
        echo "half a slot would be started at $tenth tenths"
        continue
    fi
    start_service
    install "$work/pc.raucb" >"$work/said" 2>&1 && [ "$(slot_says primary)" = B ] && holds "$work/parts-x86_64/rootfs.squashfs" "$box/rootfs-b" &&
        [ "$(running)" = "$before" ] && cuts=$((cuts + 1)) || { echo "no second installation at $tenth tenths"; cat "$work/said"; }
done
check "cut short at 11 moments ($partly of them with the root half written), the running slot is whole and a second installation works" is "$cuts" 11
check "some of those moments were in the middle" test "$partly" -gt 0

# ---- the boxes' format, as far as this kernel can check it
check "a bundle of the boxes' format checks out" rauc info --keyring="$keys/dev-root.pem" "$work/verity.raucb"
size=$(stat -c %s "$work/verity.raucb")
cp "$work/verity.raucb" "$work/bent.raucb"
flip "$work/bent.raucb" $((size / 2))
check "a bit turned over in its root is found" says "" rauc extract --keyring="$keys/dev-root.pem" "$work/bent.raucb" "$work/extracted"
cp "$work/verity.raucb" "$work/bent.raucb"
flip "$work/bent.raucb" -300
check "a bit turned over in its signature is found" says "" rauc info --keyring="$keys/dev-root.pem" "$work/bent.raucb"

# ---- the feed
mkdir "$work/out" "$work/notes"
cp "$work/verity.raucb" "$work/out/burrow-x86_64-0.2.0.raucb"
cp "$work/pi.raucb" "$work/out/burrow-rpi4-0.2.0.raucb"
echo "Faster, and “quotes”." >"$work/notes/en.txt"
echo "Schneller." >"$work/notes/de.txt"
feed() { KEYRING=$keys/dev-root.pem NOTES=$work/notes image/feed.sh "$@"; }
check "a feed is written" feed https://updates.example/burrow/ "$work/feed.json" "$work"/out/*.raucb
check "with what boxes read" python3 - "$work/feed.json" "$work/out/burrow-x86_64-0.2.0.raucb" <<'PYTHON'
import hashlib, json, pathlib, sys
feed, bundle = json.load(open(sys.argv[1])), pathlib.Path(sys.argv[2]).read_bytes()
assert feed["version"] == 1 and set(feed["boards"]) == {"x86_64", "rpi4"}, feed
assert feed["boards"]["x86_64"] == {
    "version": "0.2.0", "url": "https://updates.example/burrow/burrow-x86_64-0.2.0.raucb", "size": len(bundle),
    "sha256": hashlib.sha256(bundle).hexdigest(), "notes": {"en": "Faster, and “quotes”.", "de": "Schneller."}, "min_version": "0.1.0"}
PYTHON
mv "$work/out/burrow-rpi4-0.2.0.raucb" "$work/out/burrow-rpi4-0.3.0.raucb"
check "a bundle under a wrong name isn't named in it" says "is for burrow-rpi4 0.2.0 inside" feed https://updates.example "$work/f2.json" "$work/out/burrow-rpi4-0.3.0.raucb"
cp "$work/stranger.raucb" "$work/out/burrow-x86_64-0.2.0.raucb"
check "nor one with another's signature" says "is refused" feed https://updates.example "$work/f2.json" "$work/out/burrow-x86_64-0.2.0.raucb"
check "nor one over plain http" says "no https address" feed http://updates.example "$work/f2.json" "$work/out/burrow-x86_64-0.2.0.raucb"
check "and no feed is left of that" test ! -e "$work/f2.json"

# ---- the script that chooses the slot, with the power cut at each of its steps
python3 tests/appliance/slots.py 2>&1 | tee "$work/slots" | grep -vE '^\.+$|^-+$|^Ran |^OK$|^$' | grep -vE '^[0-9]+ passed' || true
read -r more_good more_bad < <(sed -nE 's/^([0-9]+) passed, ([0-9]+) failed$/\1 \2/p' "$work/slots")
echo "boot-slot: ${more_good:-0} tests passed, ${more_bad:-1} failed"
passed=$((passed + ${more_good:-0}))
failed=$((failed + ${more_bad:-1}))

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
