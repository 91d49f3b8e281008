#!/bin/bash
# Every check of the project, in order of how fast it fails. Called by `make test`.
#
# Each step's output is shown as it comes and kept in target/gate/STEP.log. Steps with tests of their own
# say how many in lines like "12 passed, 0 failed" (or cargo's "test result:"); the others count as one. What a
# step can't do on this machine it names in a line with "!!! SKIPPED:", which is said again at the end.
set -uo pipefail
cd "$(dirname "$0")/.."

logs=target/gate
mkdir -p "$logs"
passed=0
failed=0
broken=()
skipped=$logs/skipped
: >"$skipped"
started=$SECONDS

headline() { printf '\n=== %s (after %d min %02d s)\n' "$1" $(((SECONDS - started) / 60)) $(((SECONDS - started) % 60)); }

# step NAME WHAT COMMAND...: runs the command and adds up what it says it passed and failed.
step() {
    local name=$1 what=$2 log=$logs/$1.log status good bad
    shift 2
    headline "$name: $what"
    "$@" 2>&1 | tee "$log"
    status=${PIPESTATUS[0]}
    read -r good bad < <(sed -nE 's/^(.* )?([0-9]+) passed[;,] ([0-9]+) failed.*/\2 \3/p' "$log" |
        awk '{ good += $1; bad += $2 } END { print good + 0, bad + 0 }')
    if grep '^!!! SKIPPED' "$log" >>"$skipped"; then
        : "it is not counted as passed"
    elif [ $((good + bad)) -eq 0 ] && [ "$status" -eq 0 ]; then
        good=1
    fi
    # A step that breaks without a failed test of its own is itself the failure.
    if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then bad=1; fi
    if [ "$bad" -ne 0 ]; then broken+=("$name"); fi
    passed=$((passed + good))
    failed=$((failed + bad))
}

# outside NAME WHAT SCRIPT: a step that lives in its own script, once somebody has written it.
outside() {
    if [ -e "$3" ]; then
        step "$1" "$2" "$3"
    else
        headline "$1: $2"
        echo "!!! SKIPPED: $1 ($3 does not exist yet)" | tee -a "$skipped"
    fi
}

image/packages.sh gcc libc6-dev || exit 1

step format "sources are formatted" cargo fmt --check
step lints "clippy finds nothing" cargo clippy --locked --all-targets -- -D warnings
step web "what runs in the browser: types, words, tests, size" tests/web.sh
step rust "the Rust tests" cargo test --locked --no-fail-fast
# The outside steps talk to the binary of the same build.
export BURROW_BIN=$PWD/target/debug/burrow
outside tunnel "the real cloudflared at an edge of our own" tests/tunnel.sh
outside arm64 "the aarch64 binary under QEMU" tests/arm64.sh
outside units "the units, as systemd runs them" tests/appliance/units.sh
outside disk "assembling a card" tests/appliance/disk.sh
outside bundle "update bundles, refused, installed and cut short" tests/appliance/bundle.sh
outside clients "real Mastodon clients" tests/clients/run.sh
outside network "the box in its network" tests/network/run.sh
outside buildroot "the Buildroot tree of the appliance" tests/appliance/buildroot.sh
outside peers "Fedify, an independent server" tests/peers/run.sh
outside browser "the pages in a browser" tests/browser/run.sh

headline "done"
if [ ${#broken[@]} -gt 0 ]; then
    echo "broken: ${broken[*]} (see $logs)"
fi
cat "$skipped"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
