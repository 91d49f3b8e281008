#!/bin/bash
# What runs in the browser: types and accessibility of the markup (svelte-check), its words against the message files,
# unit tests, the build, and how large the first load is.
set -euo pipefail
cd "$(dirname "$0")/.."
image/web.sh
cd web
npm run --silent check
npm run --silent words
npm run --silent test
npm run --silent budget
