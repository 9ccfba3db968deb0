#!/usr/bin/env bash
# bash eng/benchmark.sh publish [options]: makes the sites from npm packages at pinned versions, measures, prints a table.
# Options: --sites empty,small,large  --contenders sdk,ours,useassets  --rounds N  --output docs/benchmarks.md (its section is replaced)
set -euo pipefail
cd "$(dirname "$0")/.."

[ -d benchmarks/sites/node_modules ] || npm ci --prefix benchmarks/sites
[ -f feed/Assets.Build.0.1.0.nupkg ] || bash eng/pack.sh
dotnet build benchmarks/Assets.Benchmarks -c Release -nologo -verbosity:quiet
exec dotnet benchmarks/Assets.Benchmarks/bin/Release/net10.0/Assets.Benchmarks.dll "$@"
