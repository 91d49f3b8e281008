#!/usr/bin/env bash
# The box in its network: the name that it takes there by multicast DNS, also when another box has it already; and direct
# HTTPS with a certificate from Pebble, the test server of the ACME protocol's authors. In network namespaces of their own.
#
# BURROW=path (or BURROW_BIN) takes that binary instead of building one; KEEP=1 keeps data and logs.
set -euo pipefail
cd "$(dirname "$0")/../.."
# Only root may make a network.
[ "$(id -u)" = 0 ] || exec sudo --preserve-env "$PWD/tests/network/run.sh" "$@"
here=$PWD/tests/network
first=burrow-first-$$
second=burrow-second-$$
# Boxes that are in several networks, and what is at the other ends of their cables.
crowd="burrow-1-$$ burrow-2-$$ burrow-3-$$ burrow-4-$$"
wires="1 2 3 4 5 6"
work=$(mktemp -d "${TMPDIR:-/tmp}/burrow-network.XXXXXX")
passed=0
failed=0

finish() {
    local code=$?
    for space in "$first" "$second" $crowd; do
        ip netns pids "$space" 2>/dev/null | xargs -r kill -9 2>/dev/null || true
        ip netns del "$space" 2>/dev/null || true
        ip netns del "$space-out" 2>/dev/null || true
        rm -rf "/etc/netns/$space"
    done
    wait 2>/dev/null || true
    if [ -n "${KEEP:-}" ]; then echo "kept: $work"; else rm -rf "$work"; fi
    exit "$code"
}
trap finish EXIT
trap 'exit 130' INT TERM

# check WHAT COMMAND...: tries for half a minute.
check() {
    local what=$1
    shift
    for _ in $(seq 60); do
        if "$@" >"$work/said" 2>&1; then
            echo "  ok    $what"
            passed=$((passed + 1))
            return
        fi
        sleep 0.5
    done
    echo "  FAIL  $what"
    cat "$work/said"
    failed=$((failed + 1))
}

BURROW=${BURROW:-${BURROW_BIN:-}}
if [ -z "$BURROW" ]; then
    cargo build
    BURROW=${CARGO_TARGET_DIR:-target}/debug/burrow
fi
BURROW=$(realpath "$BURROW")
for tool in curl openssl python3; do command -v "$tool" >/dev/null || image/packages.sh "$tool"; done
command -v ip >/dev/null || image/packages.sh iproute2
command -v pebble >/dev/null || image/packages.sh pebble

# Two boxes on one wire.
for space in "$first" "$second"; do
    mkdir -p "/etc/netns/$space"
    echo "127.0.0.1 localhost home.test" >"/etc/netns/$space/hosts"
    ip netns add "$space"
    ip -n "$space" link set lo up
done
ip -n "$first" link add wire type veth peer name wire netns "$second"
ip -n "$first" address add 10.77.0.1/24 dev wire
ip -n "$second" address add 10.77.0.2/24 dev wire
for space in "$first" "$second"; do
    ip -n "$space" link set wire up
    ip -n "$space" route add 224.0.0.0/4 dev wire
done

ip netns exec "$first" "$BURROW" run --data "$work/one" --lan 0.0.0.0:4180 >"$work/one.out" 2>"$work/one.log" &
check "the box says its name on the console" grep -q "http://burrow.local:4180" "$work/one.out"
check "and answers to it" ip netns exec "$second" python3 "$here/resolve.py" burrow.local 10.77.0.1
ip netns exec "$second" "$BURROW" run --data "$work/two" --lan 0.0.0.0:4180 >"$work/two.out" 2>"$work/two.log" &
check "a second box sees that the name is taken" grep -q "here is http://burrow-2.local" "$work/two.log"
check "and takes another" ip netns exec "$first" python3 "$here/resolve.py" burrow-2.local 10.77.0.2
check "the first keeps its own" ip netns exec "$second" python3 "$here/resolve.py" burrow.local 10.77.0.1
ip netns pids "$second" | xargs -r kill 2>/dev/null
ip netns pids "$first" | xargs -r kill 2>/dev/null
wait

# Boxes that come into several networks at once, as one with cable and Wi-Fi does; or into one by several ways, which is the same as long as
# both lead to one router. Each took its own answers for another box's, gave the name up to itself, and was burrow-11 in the end.
for space in $crowd; do
    ip netns add "$space"
    ip netns add "$space-out"
    ip -n "$space" link set lo up
    out=wire3
    case $space in
    burrow-[34]-*)
        out=router
        ip -n "$space-out" link add router type bridge
        ip -n "$space-out" address add 10.88.3.250/24 dev router
        ip -n "$space-out" link set router up
        ;;
    esac
    for wire in $wires; do
        ip -n "$space" link add "wire$wire" type veth peer name "wire$wire" netns "$space-out"
        if [ $out = router ]; then
            ip -n "$space" address add "10.88.3.$wire/24" dev "wire$wire"
            ip -n "$space-out" link set "wire$wire" master router
        else
            ip -n "$space" address add "10.88.$wire.1/24" dev "wire$wire"
            ip -n "$space-out" address add "10.88.$wire.250/24" dev "wire$wire"
        fi
        ip -n "$space-out" link set "wire$wire" up
    done
    ip -n "$space-out" route add 224.0.0.0/4 dev $out
    ip netns exec "$space" "$BURROW" run --data "$work/$space" --lan 0.0.0.0:4180 >"$work/$space.out" 2>"$work/$space.log" &
done
for space in $crowd; do check "a box waits for its networks" grep -q "is open" "$work/$space.log"; done
for space in $crowd; do
    for wire in $wires; do ip -n "$space" link set "wire$wire" up; done
done
sleep 12
kept() { ! grep "here is" "$work"/burrow-*.log; }
check "boxes in several networks keep their names" kept
for space in $crowd; do
    check "and answer to it" ip netns exec "$space-out" python3 "$here/resolve.py" burrow.local 10.88.3.1
    ip netns pids "$space" | xargs -r kill 2>/dev/null
done
wait

# Direct HTTPS. Pebble's own certificate comes from an authority made here.
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=A test authority" \
    -keyout "$work/ca.key" -out "$work/ca.pem" 2>/dev/null
openssl req -newkey rsa:2048 -nodes -subj "/CN=localhost" -keyout "$work/pebble.key" -out "$work/pebble.csr" 2>/dev/null
openssl x509 -req -in "$work/pebble.csr" -CA "$work/ca.pem" -CAkey "$work/ca.key" -CAcreateserial -days 2 \
    -extfile <(printf 'subjectAltName=DNS:localhost') -out "$work/pebble.pem" 2>/dev/null
cat >"$work/pebble.json" <<JSON
{ "pebble": { "listenAddress": "127.0.0.1:14000", "managementListenAddress": "127.0.0.1:15000",
  "certificate": "$work/pebble.pem", "privateKey": "$work/pebble.key", "httpPort": 5002, "tlsPort": 443 } }
JSON
printf 'a long pass phrase for tests\n' >"$work/password"
"$BURROW" setup --data "$work/home" --address https://home.test --community "The Burrow" --owner ada \
    --password-file "$work/password"
ip netns exec "$first" pebble-challtestsrv -defaultIPv4 127.0.0.1 -defaultIPv6 "" -http01 "" -https01 "" -tlsalpn01 "" \
    -dns01 127.0.0.1:8053 >"$work/dns.log" 2>&1 &
PEBBLE_VA_NOSLEEP=1 ip netns exec "$first" pebble -config "$work/pebble.json" -dnsserver 127.0.0.1:8053 \
    >"$work/pebble.log" 2>&1 &
ask() { ip netns exec "$first" curl --silent --fail --max-time 5 "$@"; }
check "Pebble runs" ask --cacert "$work/ca.pem" https://localhost:14000/dir
open() {
    ip netns exec "$first" "$BURROW" run --data "$work/home" --lan 127.0.0.1:4180 --direct 127.0.0.1:443 \
        --acme https://localhost:14000/dir --outbound-allow 127.0.0.0/8 --outbound-ca "$work/ca.pem" >"$work/home.out" 2>"$work/home.log" &
}
open
ask --cacert "$work/ca.pem" https://localhost:15000/roots/0 >"$work/root.pem"
check "the box has a certificate for its name" ask --cacert "$work/root.pem" https://home.test/health
check "and answers as its public side" ask --cacert "$work/root.pem" \
    "https://home.test/.well-known/webfinger?resource=acct:ada@home.test"
check "browsers are told to come by HTTPS only" bash -c \
    "ip netns exec $first curl --silent --head --cacert $work/root.pem https://home.test/ | grep -qi '^strict-transport-security'"
check "what is counted is not for the world" bash -c \
    "[ \"\$(ip netns exec $first curl --silent --output /dev/null --write-out '%{http_code}' --cacert $work/root.pem https://home.test/metrics)\" = 404 ]"
check "account and keys are for the box's eyes only" bash -c \
    "[ \"\$(stat -c %a $work/home/certificates/certificate-key.pem $work/home/certificates/acme-account.json | sort -u)\" = 600 ]"
serial() { echo | ip netns exec "$first" openssl s_client -connect home.test:443 -servername home.test 2>/dev/null | openssl x509 -noout -serial; }
before=$(serial)
ip netns pids "$first" | while read -r pid; do [ "$(readlink "/proc/$pid/exe")" = "$BURROW" ] && kill -9 "$pid"; done || true
open
check "after a power cut the same certificate is shown" bash -c "ip netns exec $first curl --silent --fail --cacert $work/root.pem https://home.test/health"
check "without asking for another" test "$before" = "$(serial)"

if grep -qhE 'panicked at' "$work"/*.log; then
    echo "  FAIL  a server panicked:"
    grep -hE -A3 'panicked at' "$work"/*.log
    failed=$((failed + 1))
fi
[ "$failed" -eq 0 ] || tail -n 20 "$work"/*.log
echo "network: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
