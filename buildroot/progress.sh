#!/bin/bash
# progress.sh OUT COMMAND...: runs Buildroot, keeps all that it says in OUT/build.log, and shows one line for each step:
#
#   03:12:44 [ 41/118] systemd 258.7: Building
#
# Buildroot marks each step with ">>> name version what"; how many packages there are, it tells beforehand.
set -uo pipefail
out=${1:?the output folder}
shift
log=$out/build.log

total=$("${@:1:$#-1}" show-build-order 2>/dev/null | tr ' ' '\n' | sort -u | grep -c . || true)
done_before=$(find "$out/build" -maxdepth 2 -name '.stamp_installed' 2>/dev/null | wc -l)
if [ "$done_before" -gt 0 ]; then echo "$done_before of ${total:-?} packages are there from before"; fi

"$@" 2>&1 | tee "$log" | awk -v total="${total:-?}" -v out="$out" '
    { gsub(/\033\[[0-9;]*m/, "") }
    $1 == ">>>" {
        if ($2 != last) { count++; last = $2 }
        "date +%H:%M:%S" | getline now; close("date +%H:%M:%S")
        what = $0; sub(/^>>> [^ ]+ +[^ ]* */, "", what)
        ("find \"" out "/build\" -maxdepth 2 -name .stamp_installed | wc -l") | getline ready
        close("find \"" out "/build\" -maxdepth 2 -name .stamp_installed | wc -l")
        printf "%s [%3d/%s] %s %s: %s\n", now, ready, total, $2, $3, what
        fflush()
    }'
status=${PIPESTATUS[0]}
if [ "$status" -ne 0 ]; then
    echo "Buildroot stopped. The last lines of $log:" >&2
    tail -30 "$log" >&2
    echo "Start the same command again to go on from this step." >&2
fi
exit "$status"
