#!/bin/bash
# Makes the keys that updates are signed with. image/RELEASE.md says who keeps which, and what to do when one is lost or stolen.
#
#   keys.sh root FOLDER NAME          a root: FOLDER/NAME.key and FOLDER/NAME.pem; boxes trust the roots in their keyring
#   keys.sh signer FOLDER ROOT NAME   a key that signs bundles, vouched for by a root: FOLDER/NAME.key and FOLDER/NAME.pem
#
# Keys are asked a passphrase for, unless NO_PASSPHRASE=1 (the development key, and keys in a machine that guards them itself).
set -euo pipefail

# A root outlives the devices that trust it. A signing key is made anew every year; what it has signed stays valid, because
# boxes judge a certificate at the time of signing.
ROOT_DAYS=7300
SIGNER_DAYS=500

lock=(-aes256)
if [ -n "${NO_PASSPHRASE:-}" ]; then lock=(); fi

new_key() { # new_key FOLDER NAME
    mkdir -p "$1"
    if [ -e "$1/$2.key" ]; then
        echo "keys: $1/$2.key is there already; a key is never overwritten" >&2
        exit 1
    fi
    (umask 077 && openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 "${lock[@]}" -out "$1/$2.key")
}

case ${1:-} in
root)
    folder=$2 name=$3
    new_key "$folder" "$name"
    openssl req -x509 -new -key "$folder/$name.key" -days "$ROOT_DAYS" -sha256 -subj "/O=Burrow/CN=$name" \
        -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign,cRLSign -out "$folder/$name.pem"
    ;;
signer)
    folder=$2 root=$3 name=$4
    new_key "$folder" "$name"
    openssl req -new -key "$folder/$name.key" -subj "/O=Burrow/CN=$name" |
        openssl x509 -req -days "$SIGNER_DAYS" -sha256 -CA "$folder/$root.pem" -CAkey "$folder/$root.key" \
            -set_serial "0x$(openssl rand -hex 16)" -out "$folder/$name.pem" -extfile <(
            # Boxes ask for codeSigning (check-purpose in system.conf), RAUC's tools for emailProtection, CMS's own purpose.
            printf '%s\n' basicConstraints=critical,CA:FALSE keyUsage=critical,digitalSignature \
                extendedKeyUsage=codeSigning,emailProtection subjectKeyIdentifier=hash authorityKeyIdentifier=keyid
        ) 2>/dev/null
    ;;
*)
    echo "usage: keys.sh root FOLDER NAME | keys.sh signer FOLDER ROOT NAME" >&2
    exit 2
    ;;
esac
