#!/bin/bash
# Makes the development keys on the spot, once, in target/keys (or the folder named): dev-root (its certificate is the keyring of
# development images) and dev-signer. They lie there unguarded and are never committed: an image that trusts them must not leave
# the house.
set -euo pipefail
here=$(dirname "$(realpath "$0")")
folder=${1:-$here/../../target/keys}
export NO_PASSPHRASE=1
if [ ! -s "$folder/dev-signer.pem" ]; then
    rm -f "$folder"/dev-{root,signer}.{key,pem}
    "$here/keys.sh" root "$folder" dev-root
    "$here/keys.sh" signer "$folder" dev-root dev-signer
fi
