#!/bin/bash
# The aarch64 binary, tried under QEMU's user emulation on the processors of the small boards: it says its
# version, is set up, serves, answers a client, and stops cleanly.
set -uo pipefail
cd "$(dirname "$0")/.."

if [ "$(uname -m)" != x86_64 ]; then
    echo "!!! NOT TESTED: the aarch64 cross build is made on x86_64 only"
    exit 0
fi
image/build-static.sh aarch64 quick || exit 1
image/packages.sh curl || exit 1

burrow=target/aarch64-quick/burrow
work=$(mktemp -d)
server=
. tests/check.sh
# Emulation is slow and the machine may be busy; this only bounds a hang.
patience_secs=120

finish() {
    if [ -n "$server" ]; then kill -9 "$server" 2>/dev/null; fi
    rm -rf "$work"
}
trap finish EXIT

emulated() { qemu-aarch64-static -cpu "$cpu" "$burrow" "$@"; }
says_version() { emulated version | grep -q "$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -1)"; }
set_up() {
    echo "correct horse battery" >"$work/password"
    emulated setup --data "$work/home" --address http://localhost:4180 --community "QEMU house" \
        --owner ada --password-file "$work/password"
}
answers() {
    for _ in $(seq "$patience_secs"); do
        curl -fsS "http://127.0.0.1:$port/api/v2/instance" >"$work/instance" 2>"$work/curl" && break
        if ! kill -0 "$server" 2>/dev/null; then
            cat "$work/log"
            return 1
        fi
        sleep 1
    done
    cat "$work/curl" "$work/log"
    grep -q "QEMU house" "$work/instance"
}
posts() {
    local token
    token=$(cat "$work/token")
    curl -fsS -H "Authorization: Bearer $token" -d "status=hello from arm64" \
        "http://127.0.0.1:$port/api/v1/statuses" | grep -q "hello from arm64"
}
stops() {
    kill -TERM "$server" && wait "$server"
}

port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])' 2>/dev/null || echo 14180)
for cpu in cortex-a53 cortex-a72; do check "version on $cpu" says_version; done
check "set up a house" set_up
check "make a token" bash -c "qemu-aarch64-static -cpu $cpu $burrow token ada --data '$work/home' --scopes 'read write' >'$work/token'"
qemu-aarch64-static -cpu "$cpu" "$burrow" run --data "$work/home" --lan "127.0.0.1:$port" >"$work/log" 2>&1 &
server=$!
check "serve and answer" answers
check "take a post" posts
check "stop cleanly on SIGTERM" stops
server=
check "the store is consistent afterwards" emulated check --data "$work/home"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
