#!/bin/bash
# Builds one statically linked, stripped binary: build-static.sh x86_64|aarch64 release|quick
#
# release is what ships (fat link-time optimisation) and lands at target/burrow-ARCH; quick is the same
# code without the long link, for tests, at target/ARCH-quick/burrow.
set -euo pipefail
cd "$(dirname "$0")/.."

arch=${1:?x86_64 or aarch64}
profile=${2:?release or quick}
triple=$arch-unknown-linux-gnu
built=target/$triple/$profile/burrow

image/packages.sh gcc libc6-dev file
image/web.sh

case $arch in
x86_64)
    # Packed relocations save half a megabyte. --target keeps the flags away from build scripts and procedural macros, which must stay dynamic.
    export CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_RUSTFLAGS="-C target-feature=+crt-static -C link-arg=-Wl,-z,pack-relative-relocs"
    ;;
aarch64)
    RUSTC=$(image/arm64-toolchain.sh | tail -1)
    export RUSTC
    export CC_aarch64_unknown_linux_gnu=aarch64-linux-gnu-gcc
    export CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER=aarch64-linux-gnu-gcc
    export CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_RUSTFLAGS="-C target-feature=+crt-static"
    # Another compiler than rustup's gets its own folder, so that neither throws away the other's work.
    export CARGO_TARGET_DIR=target/arm64
    built=target/arm64/$triple/$profile/burrow
    ;;
*)
    echo "unknown machine '$arch': x86_64 or aarch64" >&2
    exit 2
    ;;
esac

echo "building the static $arch binary, profile $profile"
cargo build --locked --profile "$profile" --target "$triple" --bin burrow

if [ "$profile" = release ]; then
    out=target/burrow-$arch
else
    out=target/$arch-$profile/burrow
    mkdir -p "$(dirname "$out")"
fi
cp "$built" "$out.new"
mv "$out.new" "$out"

kind=$(file -b "$out")
case $kind in
*"dynamically linked"*) echo "$out is not static: $kind" >&2; exit 1 ;;
*static*) ;;
*) echo "$out is no static program: $kind" >&2; exit 1 ;;
esac
echo "$out: $(stat -c %s "$out") bytes, $kind"
