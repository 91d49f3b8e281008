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
data=$(mktemp -d)
server=
passed=0
failed=0
# Emulation is slow and the machine may be busy; this only bounds a hang.
patience_secs=120

finish() {
    if [ -n "$server" ]; then kill -9 "$server" 2>/dev/null; fi
    rm -rf "$data"
}
trap finish EXIT

check() { # check WHAT COMMAND...
    local what=$1
    shift
    if "$@" >"$data/out" 2>&1; then
        passed=$((passed + 1))
        echo "ok: $what"
    else
        failed=$((failed + 1))
        echo "FAILED: $what"
        cat "$data/out"
    fi
}
emulated() { qemu-aarch64-static -cpu "$cpu" "$burrow" "$@"; }
says_version() { emulated version | grep -q "$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -1)"; }
set_up() {
    echo "correct horse battery" >"$data/password"
    emulated setup --data "$data/home" --address http://localhost:4180 --community "QEMU house" \
        --owner ada --password-file "$data/password"
}
answers() {
    for _ in $(seq "$patience_secs"); do
        curl -fsS "http://127.0.0.1:$port/api/v2/instance" >"$data/instance" 2>"$data/curl" && break
        if ! kill -0 "$server" 2>/dev/null; then
            cat "$data/log"
            return 1
        fi
        sleep 1
    done
    cat "$data/curl" "$data/log"
    grep -q "QEMU house" "$data/instance"
}
posts() {
    local token
    token=$(cat "$data/token")
    curl -fsS -H "Authorization: Bearer $token" -d "status=hello from arm64" \
        "http://127.0.0.1:$port/api/v1/statuses" | grep -q "hello from arm64"
}
stops() {
    kill -TERM "$server" && wait "$server"
}

port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])' 2>/dev/null || echo 14180)
for cpu in cortex-a53 cortex-a72; do check "version on $cpu" says_version; done
check "set up a house" set_up
check "make a token" bash -c "qemu-aarch64-static -cpu $cpu $burrow token ada --data '$data/home' --scopes 'read write' >'$data/token'"
qemu-aarch64-static -cpu "$cpu" "$burrow" run --data "$data/home" --lan "127.0.0.1:$port" >"$data/log" 2>&1 &
server=$!
check "serve and answer" answers
check "take a post" posts
check "stop cleanly on SIGTERM" stops
server=
check "the store is consistent afterwards" emulated check --data "$data/home"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
