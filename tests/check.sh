# Counts what is tried. Sourced by the tests in shell, which have named a folder of their own in `work`.

passed=0
failed=0
ok() {
    passed=$((passed + 1))
    echo "  ok    $1"
}
bad() {
    failed=$((failed + 1))
    echo "  FAIL  $1"
    sed 's/^/        /' "$work/said" | tail -n 40
}
# check WHAT COMMAND...: the command's success is the test; what it has said is shown when it fails.
check() {
    local what=$1
    shift
    if "$@" >"$work/said" 2>&1; then ok "$what"; else bad "$what"; fi
}
