#!/bin/bash
# Puts together a compiler for static aarch64 binaries under target/arm64-toolchain, from Debian packages.
#
# rustup alone has no aarch64 standard library here, so the compiler is Debian's rustc-web, unpacked
# privately beside the arm64 build of its standard library. Both must be the same version to the letter;
# V is that version, the candidate of this machine. Nothing of it is installed: rustc-web would conflict
# with rustup. Only the C cross compiler and the emulator come by an ordinary apt-get install.
#
# Prints the path of a rustc wrapper as its last line.
set -euo pipefail
cd "$(dirname "$0")/.."

home=$PWD/target/arm64-toolchain
rustc=$home/rustc
say() { echo "arm64: $*" >&2; }
give_up() { say "$*"; exit 1; }

[ "$(uname -m)" = x86_64 ] || give_up "this recipe is for x86_64 machines; on arm64 plain 'make build' is the native build"
command -v apt-get >/dev/null || give_up "this recipe needs Debian 12 or newer (apt-get is missing)"

image/packages.sh gcc-aarch64-linux-gnu libc6-dev-arm64-cross qemu-user-static

candidate() { apt-cache policy rustc-web | awk '/Candidate:/ && $2 != "(none)" {print $2}'; }
V=$(candidate)
if [ -z "$V" ]; then
    say "the package lists are empty, updating them"
    if [ "$(id -u)" = 0 ]; then apt-get -qq update; else sudo apt-get -qq update; fi
    V=$(candidate)
fi
[ -n "$V" ] || give_up "this machine's Debian has no package rustc-web"

if [ -x "$rustc" ] && [ "$(cat "$home/version" 2>/dev/null)" = "$V" ]; then
    say "compiler $V is already in $home"
    echo "$rustc"
    exit 0
fi

say "unpacking rustc-web $V for amd64 and its arm64 standard library (about 560 MB of disk)"
rm -rf "$home"
mkdir -p "$home/debs" "$home/root" "$home/apt/lists/partial" "$home/apt/cache/archives/partial" "$home/apt/etc"

# The same suites for arm64, with their own lists: one private configuration per architecture, because a
# shared one hides the newer version of the other.
: > "$home/apt/status"
if [ -f /etc/apt/sources.list.d/debian.sources ]; then
    cp /etc/apt/sources.list.d/debian.sources "$home/apt/etc/debian.sources"
    sources=$home/apt/etc/debian.sources
elif [ -f /etc/apt/sources.list ]; then
    cp /etc/apt/sources.list "$home/apt/etc/sources.list"
    sources=$home/apt/etc/sources.list
else
    give_up "found neither /etc/apt/sources.list.d/debian.sources nor /etc/apt/sources.list"
fi
cat > "$home/apt/apt.conf" <<CONF
APT::Architecture "arm64";
APT::Architectures { "arm64"; };
APT::Sandbox::User "root";
Dir::State::Lists "$home/apt/lists";
Dir::State::Status "$home/apt/status";
Dir::Cache "$home/apt/cache";
Dir::Etc::SourceList "$sources";
Dir::Etc::SourceParts "-";
CONF

fetch() { ( cd "$home/debs" && apt-get -o APT::Sandbox::User=root -qq download "$@" ); }
dependency() { apt-cache depends "rustc-web=$V" "libstd-rust-web-dev=$V" "$1=$V" 2>/dev/null \
    | sed -n "s/^ *Depends: \\($2.*\\)/\\1/p" | head -1; }

std=$(dependency libstd-rust-web-dev 'libstd-rust-web-[0-9]')
[ -n "$std" ] || give_up "libstd-rust-web-dev $V names no libstd-rust-web package"
say "downloading rustc-web, libstd-rust-web-dev, $std at $V"
fetch "rustc-web=$V" "libstd-rust-web-dev=$V" "$std=$V"
llvm=$(dependency "$std" 'libllvm')
if [ -n "$llvm" ]; then
    say "downloading $llvm"
    fetch "$llvm"
fi

say "downloading libstd-rust-web-dev $V for arm64"
APT_CONFIG=$home/apt/apt.conf apt-get -qq update
( cd "$home/debs" && APT_CONFIG=$home/apt/apt.conf apt-get -qq download "libstd-rust-web-dev=$V" ) \
    || give_up "the arm64 archive does not have libstd-rust-web-dev $V yet (it lags behind amd64 at times).
arm64: Try again in a few hours, or pin the older version on both sides. Nothing was installed."

for deb in "$home"/debs/*.deb; do
    say "unpacking $(basename "$deb")"
    dpkg-deb -x "$deb" "$home/root"
done
cat > "$rustc" <<WRAPPER
#!/bin/sh
# Debian's rustc run from its private root.
export LD_LIBRARY_PATH="$home/root/usr/lib/x86_64-linux-gnu:$home/root/usr/lib\${LD_LIBRARY_PATH:+:\$LD_LIBRARY_PATH}"
exec "$home/root/usr/bin/rustc" --sysroot "$home/root/usr" "\$@"
WRAPPER
chmod +x "$rustc"
"$rustc" --version >&2 || give_up "the unpacked compiler does not start"
rm -rf "$home/debs" "$home/apt"
echo "$V" > "$home/version"
say "ready"
echo "$rustc"
