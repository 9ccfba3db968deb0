#!/usr/bin/env bash
# Runs a command that builds the packages, after any other that builds them from this checkout has ended: two would
# write the same files. Tests of two projects run at a time, and some of them pack.
#   bash eng/alone.sh dotnet pack …
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)

mkdir -p "$root/artifacts"
# macOS has no flock, and is not where tests run in parallel. --close: the compiler's server outlives the command and
# would keep the lock.
if command -v flock > /dev/null; then exec flock --close "$root/artifacts/pack.lock" "$@"; fi
exec "$@"
