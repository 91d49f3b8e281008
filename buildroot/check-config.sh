#!/bin/sh
# check-config.sh DEFCONFIG CONFIG: says which lines of a defconfig did not survive into the .config that
# Buildroot (or Linux) made of it. A symbol that was renamed, or whose dependency is missing, is dropped
# without a word otherwise.
set -eu
wanted=${1:?a defconfig or fragment}
config=${2:?the .config made of it}
lost=0

while IFS= read -r line; do
    case $line in
    "# "*" is not set")
        symbol=${line#\# }
        symbol=${symbol%% *}
        # A symbol that isn't there at all is not set either.
        if grep -q "^$symbol=" "$config"; then
            echo "$wanted: $symbol was to be off, and is $(grep "^$symbol=" "$config")" >&2
            lost=$((lost + 1))
        fi
        ;;
    [A-Z]*=*)
        if ! grep -qxF "$line" "$config"; then
            now=$(grep -E "^(# )?${line%%=*}( is not set|=)" "$config" || echo "gone")
            echo "$wanted: $line did not survive: $now" >&2
            lost=$((lost + 1))
        fi
        ;;
    esac
done <"$wanted"

if [ "$lost" -gt 0 ]; then
    echo "$wanted: $lost lines lost" >&2
    exit 1
fi
