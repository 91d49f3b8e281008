#!/usr/bin/env bash
# Fuzzes what reads what strangers send, each target for FUZZ_SECONDS (60), or only those that are named:
#
#   tests/fuzz/run.sh [TARGET...]
#
# It begins from what is kept (kept/TARGET, and the goldens for documents) and from what earlier runs found on this machine
# (corpus/TARGET, not in git). Bytes that break a target are printed and put into kept/TARGET, where `make test` hands them to
# the same function until that is mended.
#
# cargo-fuzz wants a nightly compiler for two flags; the stable one takes them too when it is told so (RUSTC_BOOTSTRAP).
# There is no unsafe code in this house, so no sanitizer of memory is needed: what goes wrong is a panic.
set -uo pipefail
cd "$(dirname "$0")/../.."
here=tests/fuzz
seconds=${FUZZ_SECONDS:-60}
export RUSTC_BOOTSTRAP=1

if ! command -v cargo-fuzz >/dev/null && [ ! -x "${CARGO_HOME:-$HOME/.cargo}/bin/cargo-fuzz" ]; then
    echo "Installing cargo-fuzz. This takes a minute or two, once."
    cargo install --locked cargo-fuzz@0.13.2 || exit 1
fi
echo "Building the fuzzer. It takes some minutes whenever the house has changed."
cargo fuzz build --fuzz-dir "$here" --sanitizer none || exit 1

targets=("$@")
if [ $# -eq 0 ]; then
    mapfile -t targets < <(ls "$here/kept")
fi
passed=0
broken=()
for target in "${targets[@]}"; do
    found=$here/corpus/$target
    seeds=("$found" "$here/kept/$target")
    case $target in post | actor | proof) seeds+=(tests/golden/inbox tests/golden/real) ;; esac
    mkdir -p "$found" "$here/artifacts/$target"
    log=$here/artifacts/$target.log
    if PROBE=$target "$here"/target/*/release/probe "${seeds[@]}" \
        -max_total_time="$seconds" -timeout=5 -rss_limit_mb=1024 -max_len=16384 -len_control=20 \
        -dict="$here/words.dict" -artifact_prefix="$here/artifacts/$target/" -print_final_stats=1 >"$log" 2>&1; then
        passed=$((passed + 1))
    else
        broken+=("$target")
        grep -aE -A4 "panicked at|ERROR: libFuzzer" "$log" | head -12
        for input in "$here/artifacts/$target"/{crash,timeout,oom}-*; do
            [ -e "$input" ] || continue
            printf '  %s:\n' "$input"
            head -c 2000 "$input" | cat -v | sed 's/^/    /'
            echo
            mv "$input" "$here/kept/$target/"
        done
    fi
    awk -v target="$target" '
        /cov: [0-9]+/ { for (i = 1; i < NF; i++) { if ($i == "cov:") cov = $(i + 1); if ($i == "ft:") ft = $(i + 1) } }
        /number_of_executed_units/ { runs = $2 }
        /average_exec_per_sec/ { rate = $2 }
        END { printf "  %-10s %9d runs, %7d/s, %6d edges, %6d features\n", target, runs, rate, cov, ft }' "$log"
done
if [ ${#broken[@]} -gt 0 ]; then
    echo "broken: ${broken[*]} (the bytes are in $here/kept)"
fi
echo "fuzz: $passed passed, ${#broken[@]} failed"
[ ${#broken[@]} -eq 0 ]
