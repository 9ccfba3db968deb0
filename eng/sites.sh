#!/usr/bin/env bash
# bash eng/sites.sh [names]: opens pages of public sites and themes in Chromium, published by the plain SDK and by Assets.Build.
# Names are those of benchmarks/public-sites/sites.mjs, separated by commas. Without them the report in docs/sites.md is
# written; 'bash eng/sites.sh missing' goes on with a run that was ended, and writes it too.
# Ends with 'N passed, N failed'.
set -euo pipefail
cd "$(dirname "$0")/.."

# shellcheck source=eng/prerequisites.sh
. eng/prerequisites.sh
need_chromium
report_missing
[ -d benchmarks/public-sites/node_modules ] || npm ci --prefix benchmarks/public-sites
[ -f feed/version.props ] || bash eng/pack.sh
dotnet build benchmarks/Assets.Benchmarks -c Release -nologo -verbosity:quiet -nodeReuse:false
node benchmarks/public-sites/check.mjs "$PWD/artifacts/sites" "$([[ ${1:-missing} == missing ]] && echo docs/sites.md || echo -)" "$@"
