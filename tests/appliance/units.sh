#!/bin/bash
# The units, as systemd sees them: verified, their sandboxes measured, and run by systemd as PID 1 of a computer that is
# made of namespaces (box.sh), with our binary: it serves, is killed, hangs, gets a tunnel, is reset, and is installed as
# a Debian package and purged again. Needs root and no virtual machine.
#
# BURROW_BIN=path takes that binary instead of building one; ONLY="verify plain" runs only these parts; PATIENCE=seconds bounds
# how long anything is waited for.
set -uo pipefail
cd "$(dirname "$0")/../.."
[ "$(id -u)" = 0 ] || exec sudo --preserve-env "$PWD/tests/appliance/units.sh" "$@"

if [ -z "${IN_OWN_MOUNTS:-}" ]; then
    image/packages.sh systemd dbus util-linux procps curl iproute2 kmod make dropbear-bin openssh-client dnsmasq-base python3 || exit 1
    if [ -z "${BURROW_BIN:-}" ]; then
        cargo build --locked || exit 1
        BURROW_BIN=${CARGO_TARGET_DIR:-target}/debug/burrow
    fi
    BURROW_BIN=$(realpath "$BURROW_BIN") || exit 1
    # Whatever is mounted here is gone with us, however we end.
    export BURROW_BIN IN_OWN_MOUNTS=1
    exec unshare --mount --propagation private "$0" "$@"
fi

work=$(mktemp -d)
. tests/check.sh
pid1=
# A busy machine takes its time; this only bounds a hang.
patience_secs=${PATIENCE:-90}
# Score of a sandbox, in tenths: what the issue allows.
exposure_max=20

finish() {
    [ -z "$pid1" ] || box_cut
    find "$work/cgroup" -mindepth 1 -maxdepth 1 -name "burrow-$$-*" -exec find {} -depth -type d -delete \; 2>/dev/null
    umount -R "$work" 2>/dev/null
    rmdir "$work"
}
trap finish EXIT
trap 'exit 130' INT TERM
mount -t tmpfs -o mode=755 tmpfs "$work"
mkdir "$work/cgroup"
mount -t cgroup2 cgroup2 "$work/cgroup"

# soon COMMAND...: tries until it succeeds.
soon() {
    local until=$((SECONDS + patience_secs))
    until "$@" >"$work/tried" 2>&1; do
        if [ "$SECONDS" -ge "$until" ]; then
            cat "$work/tried"
            return 1
        fi
        sleep 0.2
    done
}
is() { # is WANTED FOUND
    echo "wanted: $1"
    echo "found:  $2"
    [ "$1" = "$2" ]
}
part() { echo "$1: $2"; }
wanted() { [[ " ${ONLY:-verify appliance network reset damaged plain} " == *" $1 "* ]]; }

. tests/appliance/box.sh
. tests/appliance/boxes.sh

# The binary, behind one that stands in for those tasks of `burrow device` that it doesn't know.
stand_ins=
install_burrow() { # install_burrow ROOT
    mkdir -p "$1/usr/lib/burrow"
    : >"$1/usr/lib/burrow/real"
    mount --bind "$BURROW_BIN" "$1/usr/lib/burrow/real"
    for task in first health hotspot screen wishes damaged; do
        "$BURROW_BIN" device $task --help >/dev/null 2>&1 || stand_ins="$stand_ins $task"
    done
    cat >"$work/burrow" <<STANDIN
#!/bin/sh
if [ "\$1" = device ]; then
    case " $stand_ins " in *" \$2 "*)
        echo "stand-in for device \$2"
        case \$2 in screen|damaged) exec sleep infinity ;; esac
        if [ "\$2" = wishes ]; then ls /run/burrow/wishes; rm -r /run/burrow/wishes/*; fi
        exit 0 ;;
    esac
fi
exec /usr/lib/burrow/real "\$@"
STANDIN
    chmod 755 "$work/burrow"
}

verify() {
    part verify "what systemd-analyze says of the files"
    box_new verify
    install_burrow "$root"
    make -s install-appliance DESTDIR="$root" BURROW="$work/burrow"
    # Programs that other parts of the image bring.
    for program in image/early/new-data image/rauc/boot-slot; do
        [ -e "$root/usr/lib/burrow/${program##*/}" ] || install -m 755 "$program" "$root/usr/lib/burrow/" 2>/dev/null ||
            ln -s /bin/true "$root/usr/lib/burrow/${program##*/}"
    done
    # Upstream's unit of wpa_supplicant, as far as our drop-in meets it; a program that is only named.
    cat >"$root/usr/lib/systemd/system/wpa_supplicant@.service" <<'UPSTREAM'
[Unit]
Requires=sys-subsystem-net-devices-%i.device
After=sys-subsystem-net-devices-%i.device
[Service]
ExecStart=/usr/sbin/wpa_supplicant -c/etc/wpa_supplicant/wpa_supplicant-%I.conf -i%I
UPSTREAM
    for program in /usr/sbin/wpa_supplicant; do [ -e "$root$program" ] || ln -s /bin/true "$root$program"; done
    local units
    units=$(make -s -C systemd list)
    check "every unit is understood, and what it names is there" verified $units
    for unit in $units; do
        case $unit in burrow*.service | cloudflared.service) check "$unit: $(exposure "$unit")" sheltered "$unit" ;; esac
    done
    check "every line of a sandbox stands below its reason" reasoned
}
verified() {
    systemd-analyze verify --man=no --root="$root" "$@" 2>&1 | grep -v '^$' | tee "$work/complaints"
    [ ! -s "$work/complaints" ]
}
exposure() {
    systemd-analyze security --no-pager --offline=true --root="$root" "$1" 2>&1 | sed -n 's/^→ Overall exposure level for [^ ]*: //p'
}
sheltered() {
    systemd-analyze security --no-pager --offline=true --root="$root" --threshold=$exposure_max "$1"
}
# A block of settings between two empty lines has at least one comment; one without may only follow another in its group.
reasoned() {
    local bare
    bare=$(awk 'FNR == 1 || /^$/ || /^\[/ { said = 0 }
        /^#/ { said = 1 }
        /^(Protect|Private|Restrict|SystemCall|Capability|Ambient|NoNew|NoExec|Memory|Lock|Device|Inaccessible|ReadWrite|IPAddress|Keyring|Proc|Remove|UMask)[A-Za-z]*=/ && !said {
            print FILENAME ": " $0 }' systemd/*/*.service systemd/*/*.service.d/*.conf)
    echo "$bare"
    [ -z "$bare" ]
}

for name in verify appliance network reset damaged plain; do
    wanted $name || continue
    if [ "$name" = verify ]; then verify; else "test_$name"; fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
