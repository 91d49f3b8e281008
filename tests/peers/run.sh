#!/usr/bin/env bash
# Burrow talks with Fedify, an independent ActivityPub server, each under a name of its own over real TLS, in a network
# namespace with nothing in it but loopback. Twice: with a peer that takes RFC 9421 signatures, and with one that knows only
# the draft.
#
# BURROW=path (or BURROW_BIN) takes that binary instead of building one; KEEP=1 keeps data and logs.
set -euo pipefail
cd "$(dirname "$0")/../.."
# Only root may make a network.
[ "$(id -u)" = 0 ] || exec sudo --preserve-env "$PWD/tests/peers/run.sh" "$@"
here=$PWD/tests/peers
space=burrow-peers-$$
work=$(mktemp -d "${TMPDIR:-/tmp}/burrow-peers.XXXXXX")

finish() {
    local code=$?
    # Everything that lives in it, and not only what was started by name.
    ip netns pids "$space" 2>/dev/null | xargs -r kill -9 2>/dev/null || true
    wait 2>/dev/null || true
    ip netns del "$space" 2>/dev/null || true
    rm -rf "/etc/netns/$space"
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
BURROW=$(realpath "$BURROW")

command -v node >/dev/null && command -v npm >/dev/null || image/packages.sh nodejs npm
command -v curl >/dev/null || image/packages.sh curl
command -v openssl >/dev/null || image/packages.sh openssl
command -v ip >/dev/null || image/packages.sh iproute2
if ! cmp -s "$here/package-lock.json" "$here/node_modules/installed.json" 2>/dev/null; then
    (cd "$here" && npm ci --no-audit --no-fund --loglevel=error && cp package-lock.json node_modules/installed.json)
fi
# Node 22, which Fedify needs, from a package for each kind of machine.
NODE=$(echo "$here"/node_modules/node-linux-*/bin/node)

# A certificate authority of our own, and a name and an address for each house.
names=(home.test fedify.test draft.test)
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=A test authority" \
    -keyout "$work/ca.key" -out "$work/ca.pem" 2>/dev/null
mkdir -p "/etc/netns/$space"
echo "127.0.0.1 localhost" >"/etc/netns/$space/hosts"
for number in 0 1 2; do
    name=${names[$number]}
    echo "127.0.1.$((number + 1)) $name" >>"/etc/netns/$space/hosts"
    openssl req -newkey rsa:2048 -nodes -subj "/CN=$name" -keyout "$work/$name.key" -out "$work/$name.csr" 2>/dev/null
    openssl x509 -req -in "$work/$name.csr" -CA "$work/ca.pem" -CAkey "$work/ca.key" -CAcreateserial -days 2 \
        -extfile <(printf 'subjectAltName=DNS:%s' "$name") -out "$work/$name.pem" 2>/dev/null
done
ip netns add "$space"
inside() { ip netns exec "$space" "$@"; }
inside ip link set lo up
export NODE_EXTRA_CA_CERTS=$work/ca.pem

data=$work/data
printf 'a long pass phrase for tests\n' >"$work/password"
"$BURROW" setup --data "$data" --address https://home.test --community "The Burrow" --owner ada --password-file "$work/password"
token=$("$BURROW" token ada --data "$data" --scopes "read write follow push")

FRONT_KEY=$work/home.test.key FRONT_CERT=$work/home.test.pem FRONT_ADDRESS=127.0.1.1 \
    inside "$NODE" "$here/front.mjs" 127.0.0.1:4181 >"$work/front.log" 2>&1 &
inside "$BURROW" run --data "$data" --lan 127.0.0.1:4180 --origin 127.0.0.1:4181 \
    --outbound-allow 127.0.0.0/8 --outbound-ca "$work/ca.pem" >"$work/burrow.log" 2>&1 &
peer() {
    PEER_HOST=$1 PEER_ADDRESS=$2 PEER_CONTROL=$3 PEER_KNOCK=$4 PEER_DEAF=${5:-} PEER_KEY=$work/$1.key PEER_CERT=$work/$1.pem \
        inside "$NODE" "$here/fedify.mjs" >"$work/$1.log" 2>&1 &
    }
peer fedify.test 127.0.1.2 5001 rfc9421
peer draft.test 127.0.1.3 5002 draft-cavage-http-signatures-12 1

for address in http://127.0.0.1:4180/health http://127.0.0.1:5001/seen http://127.0.0.1:5002/seen https://home.test/.well-known/nodeinfo; do
    for _ in $(seq 150); do
        if inside curl --silent --fail --cacert "$work/ca.pem" --output /dev/null "$address"; then continue 2; fi
        sleep 0.2
    done
    echo "$address never answered" >&2
    tail -n 20 "$work"/*.log >&2
    exit 1
done

status=0
BURROW_URL=http://127.0.0.1:4180 BURROW_PUBLIC=https://home.test BURROW_TOKEN=$token \
    BURROW_PASSWORD=unused BURROW_COMMUNITY=unused BURROW_ADA=ada BURROW_BEN=ben \
    PEERS='[{"host":"fedify.test","control":5001,"takes":"rfc9421"},{"host":"draft.test","control":5002,"takes":"cavage"}]' \
    inside "$NODE" "$here/talk.mjs" | tee "$work/talk.out" || status=1
if grep -qiE 'panicked at' "$work/burrow.log"; then
    echo "  FAIL  the server panicked:"
    grep -iE -A3 'panicked at' "$work/burrow.log"
    status=1
fi
if [ "$status" -ne 0 ]; then tail -n 40 "$work"/*.log; fi
counts=$(grep -E '^peers: [0-9]+ steps well, [0-9]+ not$' "$work/talk.out" | tail -1 | sed -E 's/peers: ([0-9]+) steps well, ([0-9]+) not/\1 passed, \2 failed/')
echo "peers: ${counts:-0 passed, 1 failed}"
exit "$status"
