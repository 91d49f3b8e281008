#!/bin/bash
# Builds what runs in the browser, from web/ into web/dist. Does nothing where that is newer than all it is made of.
set -euo pipefail
cd "$(dirname "$0")/../web"

made=dist/index.json
sources=(package-lock.json vite.config.ts svelte.config.js tools client dashboard parts messages)
if [ -e "$made" ] && [ -z "$(find "${sources[@]}" -newer "$made" -print -quit)" ]; then exit 0; fi

command -v node >/dev/null && command -v npm >/dev/null || ../image/packages.sh nodejs npm
if ! cmp -s package-lock.json node_modules/installed.json 2>/dev/null; then
    npm ci --loglevel=error
    cp package-lock.json node_modules/installed.json
fi
npm run --silent build
touch "$made"
