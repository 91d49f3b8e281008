# Boxes for units.sh: systemd as PID 1 of a computer that is made of namespaces. Its root is this machine's root, seen
# through an overlay, so that nothing of this machine is changed. Sourced by units.sh, inside a mount namespace of its own.

# box_new NAME: a box whose systemd starts what the box itself is told to, and nothing that this machine does.
box_new() {
    box=$work/$1
    root=$box/root
    mkdir -p "$box"/{upper,work,root}
    mount -t overlay overlay -o "lowerdir=/,upperdir=$box/upper,workdir=$box/work" "$root"
    rm -rf "$root"/etc/systemd/system "$root"/etc/init.d "$root"/etc/rc?.d "$root"/usr/sbin/policy-rc.d \
        "$root"/usr/lib/systemd/system-generators "$root"/etc/systemd/*.conf.d "$root"/etc/default/burrow \
        "$root"/usr/bin/cloudflared "$root"/root/.ssh
    mkdir -p "$root"/etc/systemd/system "$root"/etc/init.d "$root"/boot/burrow
    # Packages of this machine that are always on: only systemd's own stay.
    find "$root"/usr/lib/systemd/system/*.wants -type l ! -name 'systemd-*' ! -name '*.target' ! -name '*.path' \
        ! -name 'dbus*' ! -name '*.mount' -delete
    ln -s /usr/lib/systemd/system/multi-user.target "$root"/etc/systemd/system/default.target
    : >"$root"/etc/fstab
    echo box >"$root"/etc/hostname
    rm -f "$root"/etc/machine-id
    echo 0123456789abcdef0123456789abcdef >"$root"/etc/machine-id
}

# box_start [damaged]: starts it, and waits until systemd answers.
box_start() {
    # One that should have gone by itself and hasn't.
    [ -z "${pid1:-}" ] || box_cut
    boots=$((${boots:-0} + 1))
    local cgroup=$work/cgroup/burrow-$$-$boots
    mkdir "$cgroup"
    # What the shell in between says of how PID 1 ended is for nobody.
    bash -c 'echo $$ >"$1/cgroup.procs"; shift; "$@"; exit $?' box "$cgroup" \
        unshare --mount --pid --uts --ipc --net --cgroup --fork --kill-child=KILL \
        tests/appliance/pid1.sh "$root" "${1:-}" >/dev/null 2>&1 &
    shell=$!
    for _ in $(seq 100); do
        unshare=$(pgrep -P "$shell" | head -1)
        pid1=$(pgrep -P "${unshare:-0}" | head -1)
        # Before that it is still the script.
        if [ -n "$pid1" ] && [ "$(cat "/proc/$pid1/comm" 2>/dev/null)" = systemd ]; then break; fi
        sleep 0.1
    done
}

# inside COMMAND...: runs it in the box.
inside() { nsenter -t "$pid1" -a -r -w "$@"; }

# as_burrow SCRIPT [ARGUMENT...]: what Burrow might do itself, in the box, as its user.
as_burrow() { inside setpriv --reuid burrow --regid burrow --clear-groups sh -c "umask 077; $1" sh "${@:2}"; }

# box_settled: all that was to be started has been.
box_settled() { [[ $(inside systemctl is-system-running 2>/dev/null) =~ ^(running|degraded)$ ]]; }

# box_gone: waits until it has gone by itself; its exit status is that of PID 1.
box_gone() {
    for _ in $(seq 600); do
        if ! kill -0 "$shell" 2>/dev/null; then
            wait "$shell" 2>/dev/null
            return
        fi
        sleep 0.1
    done
    echo "it goes on after a minute"
    return 99
}

# box_cut: the power goes.
box_cut() {
    kill -9 "$pid1" 2>/dev/null
    wait "$shell" 2>/dev/null
    pid1=
}

journal() { inside journalctl --no-pager -o cat "$@"; }
property() { inside systemctl show --value -p "$2" "$1"; }
