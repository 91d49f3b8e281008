#!/usr/bin/env bash
# A scripted Chromium does a newcomer's whole journey against a real Burrow on a fresh data folder, on
# loopback only, and looks at every page: axe-core, light and dark, phone and desk, with and without script.
# Screenshots are left in tests/shots/.
#
# BURROW=path (or BURROW_BIN) takes that binary instead of building one; PORT=n another port; KEEP=1 keeps
# data and log; ONLY=journey, ONLY=dashboard or ONLY=door does one part; FAKE_CLOUDFLARE=path takes that example;
# CHROMIUM=path another browser; PICTURE=1 also draws web/picture.png anew.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=tests/browser
port=${PORT:-4197}
work=$(mktemp -d "${TMPDIR:-/tmp}/burrow-browser.XXXXXX")
server=

finish() {
    local code=$?
    if [ -n "$server" ] && kill -0 "$server" 2>/dev/null; then
        kill "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    fi
    if [ -n "${KEEP:-}" ]; then echo "kept: $work"; else rm -rf "$work"; fi
    exit "$code"
}
trap finish EXIT
trap 'exit 130' INT TERM

BURROW=${BURROW:-${BURROW_BIN:-}}
if [ -z "$BURROW" ]; then
    cargo build
    BURROW=${CARGO_TARGET_DIR:-target}/debug/burrow
fi

command -v node >/dev/null && command -v npm >/dev/null || image/packages.sh nodejs npm
command -v curl >/dev/null || image/packages.sh curl
if [ -z "${CHROMIUM:-}" ]; then
    [ -x /usr/bin/chromium ] || image/packages.sh chromium
    # The fonts that the screenshots are drawn with.
    image/packages.sh fonts-noto-core fonts-noto-color-emoji
    CHROMIUM=/usr/bin/chromium
fi
if ! cmp -s "$here/package.json" "$here/node_modules/installed.json" 2>/dev/null; then
    (cd "$here" && npm install --no-audit --no-fund --loglevel=error && cp package.json node_modules/installed.json)
fi

# serve NAME: a server on the data folder NAME, once it answers.
serve() {
    "$BURROW" run --data "$work/$1" --lan "127.0.0.1:$port" >"$work/out" 2>>"$work/log" &
    server=$!
    for _ in $(seq 100); do
        if curl --silent --fail --output /dev/null "http://localhost:$port/health"; then return; fi
        if ! kill -0 "$server" 2>/dev/null; then
            echo "the server stopped:" >&2
            cat "$work/log" >&2
            exit 1
        fi
        sleep 0.1
    done
}

mkdir -p tests/shots
status=0
export CHROMIUM BURROW_URL="http://localhost:$port" BURROW_DATA="$work/data" BURROW_OUT="$work/out"
if [ "${ONLY:-journey}" = journey ]; then
    serve data
    node "$here/journey.mjs" || status=$?
    node "$here/border.mjs" || status=$?
    # The second step and the ways back in, in the house that the journey has opened.
    node "$here/security.mjs" || status=$?
    kill "$server" && wait "$server" || true
fi

# The dashboard, in a house of its own with three people.
if [ "${ONLY:-dashboard}" = dashboard ]; then
    export BURROW_PASSWORD="four unrelated words"
    printf '%s\n' "$BURROW_PASSWORD" >"$work/password"
    "$BURROW" setup --data "$work/kept" --address "http://localhost:$port" --community "The Fern Lane Burrow" \
        --owner keeper --password-file "$work/password"
    for handle in rosa tom; do
        "$BURROW" account create --data "$work/kept" --password-file "$work/password" "$handle"
    done
    # An access token is what the command line prints last.
    TOM=$("$BURROW" token --data "$work/kept" tom | tail -1)
    ROSA=$("$BURROW" token --data "$work/kept" rosa | tail -1)
    export TOM ROSA
    serve kept
    node "$here/dashboard.mjs" || status=$?
fi

# Reading and writing in the browser, in a house of its own with two people.
if [ "${ONLY:-client}" = client ]; then
    export BURROW_PASSWORD="four unrelated words"
    printf '%s\n' "$BURROW_PASSWORD" >"$work/password"
    [ -z "${server:-}" ] || { kill "$server" && wait "$server" || true; }
    "$BURROW" setup --data "$work/read" --address "http://localhost:$port" --community "The Fern Lane Burrow" \
        --owner keeper --password-file "$work/password"
    "$BURROW" account create --data "$work/read" --password-file "$work/password" tom
    serve read
    node "$here/client.mjs" || status=$?
fi

# The whole way in, with a Cloudflare of our own; these houses are built by the scripts themselves.
if [ "${ONLY:-door}" = door ]; then
    FAKE_CLOUDFLARE=${FAKE_CLOUDFLARE:-$(dirname "$BURROW")/examples/fake_cloudflare}
    [ -x "$FAKE_CLOUDFLARE" ] || cargo build --example fake_cloudflare
    BURROW=$(realpath "$BURROW")
    export BURROW FAKE_CLOUDFLARE
    command -v openssl >/dev/null || image/packages.sh openssl
    # Whoever asks to join without script waits for a minute; meanwhile the others go wrong.
    (
        node "$here/front_door_failing.mjs" || bad=$?
        node "$here/front_door_cut.mjs" || bad=$?
        exit "${bad:-0}"
    ) >"$work/wrong" 2>&1 &
    wrong=$!
    node "$here/front_door.mjs" || status=$?
    wait "$wrong" || status=$?
    cat "$work/wrong"
fi
if grep -qisE 'panicked at' "$work/log"; then
    echo "  FAIL  the server panicked:"
    grep -iE -A3 'panicked at' "$work/log"
    echo "browser: 0 passed, 1 failed"
    status=1
fi
exit "$status"
