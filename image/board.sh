# What the boards differ in. Sourced by the scripts of this folder, with BOARD set.
case $BOARD in
x86_64) ARCH=x86_64 DEBIAN_ARCH=amd64 LAYOUT_FILE=x86 ;;
rpi3 | rpi4 | rpi5) ARCH=aarch64 DEBIAN_ARCH=arm64 LAYOUT_FILE=pi ;;
*)
    echo "unknown board '$BOARD': x86_64, rpi3 (also for the Zero 2 W), rpi4 or rpi5" >&2
    exit 2
    ;;
esac
# Why a board's root tree isn't made of Debian's packages. The Pi 5 has network and USB behind its second chip, RP1, whose driver is in
# Linux since 6.17; trixie's has 6.12, and a box without a network is of no use.
NOT_FROM_DEBIAN=
if [ "$BOARD" = rpi5 ]; then NOT_FROM_DEBIAN="Debian's kernel knows neither network nor USB of a Pi 5: make image BOARD=rpi5 TREE=buildroot"; fi
VERSION=$(sed -n 's/^version = "\(.*\)"/\1/p' "$(dirname "${BASH_SOURCE[0]}")/../Cargo.toml" | head -1)
# Every file of an image has this time, so that the same input gives the same bytes.
: "${SOURCE_DATE_EPOCH:=$(git -C "$(dirname "${BASH_SOURCE[0]}")" log -1 --format=%ct 2>/dev/null || echo 1767225600)}"
export SOURCE_DATE_EPOCH
