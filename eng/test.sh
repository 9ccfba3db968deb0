#!/usr/bin/env bash
# Passes all tests on a fresh Debian 12 machine with the .NET 10 SDK and Node: installs what they need, runs them, ends with "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")/.."

# shellcheck source=eng/prerequisites.sh
. eng/prerequisites.sh
need_chromium || exit 1
need_file /usr/sbin/nginx nginx || echo "nginx could not be installed; the tests behind a reverse proxy are skipped." >&2
need_native_toolchain || exit 1
bash eng/esbuild.sh || exit 1
npm ci --prefix samples/Storefront --ignore-scripts --no-audit --no-fund || exit 1

results=artifacts/test-results
rm -rf "$results"
passed=0 failed=0 broken=0
# Code is laid out by one formatter: `dotnet csharpier format .` mends what this reports.
dotnet tool restore && dotnet csharpier check . || broken=1
for project in tests/*/*.csproj; do
  name=$(basename "$project" .csproj)
  dotnet build "$project" --configuration Release -nodeReuse:false || broken=1
  dotnet test "$project" --configuration Release --no-build --results-directory "$results" --logger "trx;LogFileName=$name.trx" --logger "console;verbosity=minimal" || broken=1
  counters=$(grep -o '<Counters [^>]*' "$results/$name.trx" 2>/dev/null) || { echo "no results of $name"; broken=1; continue; }
  passed=$((passed + $(sed 's/.* passed="\([0-9]*\)".*/\1/' <<<"$counters")))
  failed=$((failed + $(sed 's/.* failed="\([0-9]*\)".*/\1/' <<<"$counters")))
done

echo "$passed passed, $failed failed"
[ "$broken" = 0 ] && [ "$failed" = 0 ] && [ "$passed" -gt 0 ]
