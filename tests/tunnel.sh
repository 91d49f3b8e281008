#!/bin/bash
# The real cloudflared as our child: it takes the files that we write, registers the tunnel at an edge of our own on loopback
# (tests/cloudflare/edge.rs), and brings visitors in from there. It asks nobody else but for names.
#
# CLOUDFLARED=file takes that program instead of the one on PATH; ONLY=filter does only tests with that in their names.
# Where there is none this says so and is content: it is not ours to download here. Its source is public
# (github.com/cloudflare/cloudflared, "CGO_ENABLED=0 go build -mod=vendor ./cmd/cloudflared").
set -euo pipefail
cd "$(dirname "$0")/.."

CLOUDFLARED=${CLOUDFLARED:-$(command -v cloudflared || true)}
if [ -z "$CLOUDFLARED" ]; then
    echo "!!! SKIPPED: real_cloudflared (cloudflared is not on PATH, and CLOUDFLARED=file names none)"
    exit 0
fi
CLOUDFLARED=$(realpath "$CLOUDFLARED")
export CLOUDFLARED
"$CLOUDFLARED" --version
# One after the other: each has its own edge, but these machines are small.
cargo test --locked --test main "${ONLY:-real_cloudflared}" -- --nocapture --test-threads=1
