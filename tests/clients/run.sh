#!/usr/bin/env bash
# Runs real Mastodon clients against a real Burrow on a fresh data folder, on loopback only.
#
#   tests/clients/run.sh              every client
#   tests/clients/run.sh masto toot   some of: mastodon_py toot masto megalodon shapes
#
# BURROW=path (or BURROW_BIN) takes that binary instead of building one; PORT=n another port; KEEP=1 keeps data and log.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=tests/clients
port=${PORT:-4199}
work=$(mktemp -d "${TMPDIR:-/tmp}/burrow-clients.XXXXXX")
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

wanted=("$@")
[ ${#wanted[@]} -gt 0 ] || wanted=(mastodon_py toot masto megalodon shapes)

command -v node >/dev/null && command -v npm >/dev/null || image/packages.sh nodejs npm
command -v curl >/dev/null || image/packages.sh curl
python3 -c 'import ensurepip' 2>/dev/null || image/packages.sh python3-venv

# The clients themselves, pinned, from the ordinary registries; installed once and again when a pin changes.
venv=target/clients-venv
if ! cmp -s "$here/requirements.txt" "$venv/installed.txt" 2>/dev/null; then
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$here/requirements.txt"
    cp "$here/requirements.txt" "$venv/installed.txt"
fi
if ! cmp -s "$here/package-lock.json" "$here/node_modules/installed.json" 2>/dev/null; then
    (cd "$here" && npm ci --no-audit --no-fund --loglevel=error && cp package-lock.json node_modules/installed.json)
fi

export BURROW_URL="http://localhost:$port" BURROW_COMMUNITY="The Burrow" BURROW_PASSWORD="a long pass phrase for tests"
data=$work/data
printf '%s\n' "$BURROW_PASSWORD" >"$work/password"
"$BURROW" setup --data "$data" --address "$BURROW_URL" --community "$BURROW_COMMUNITY" --owner keeper --password-file "$work/password"
for client in "${wanted[@]}"; do
    for person in ada ben; do
        "$BURROW" account create --data "$data" --password-file "$work/password" "${client}_$person"
    done
done

"$BURROW" run --data "$data" --lan "127.0.0.1:$port" >"$work/log" 2>&1 &
server=$!
for _ in $(seq 100); do
    if curl --silent --fail --output /dev/null "$BURROW_URL/health"; then break; fi
    if ! kill -0 "$server" 2>/dev/null; then
        echo "the server stopped:" >&2
        cat "$work/log" >&2
        exit 1
    fi
    sleep 0.1
done
curl --silent --fail --output /dev/null "$BURROW_URL/health" || { echo "the server never became healthy" >&2; exit 1; }

passed=0 failed=0
for client in "${wanted[@]}"; do
    export BURROW_ADA="${client}_ada" BURROW_BEN="${client}_ben"
    echo "== $client"
    case $client in
        shapes) command=(node "$here/shapes.mjs") ;;
        masto | megalodon) command=(node "$here/client_$client.mjs") ;;
        mastodon_py | toot) command=("$venv/bin/python" "$here/client_$client.py") ;;
        *) echo "no such client: $client" >&2; exit 2 ;;
    esac
    PYTHONDONTWRITEBYTECODE=1 "${command[@]}" 2>&1 | tee "$work/$client.out" || true
    # A script's own last line says how many steps passed; a script that died early has none and counts as a failure.
    if counts=$(grep -E '^[^ ]+: [0-9]+ steps well, [0-9]+ not$' "$work/$client.out" | tail -1); then
        passed=$((passed + $(sed -E 's/.*: ([0-9]+) steps.*/\1/' <<<"$counts")))
        failed=$((failed + $(sed -E 's/.*, ([0-9]+) not/\1/' <<<"$counts")))
    else
        echo "  FAIL  $client: the script stopped before its end"
        failed=$((failed + 1))
    fi
done

if ! kill -0 "$server" 2>/dev/null; then
    echo "  FAIL  the server died"
    failed=$((failed + 1))
fi
if grep -qiE 'panicked at' "$work/log"; then
    echo "  FAIL  the server panicked:"
    grep -iE -A3 'panicked at' "$work/log"
    failed=$((failed + 1))
fi
echo "clients: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
