#!/usr/bin/env bash
# Runs all tests and ends with "N passed, N failed". It needs the .NET 10 SDK, Node, Chromium, clang and zlib. On Debian it
# installs what is missing if it may; otherwise it prints what is missing and how to install it, and stops. As root on
# Linux it also runs the steps of samples/Docker/Dockerfile, in a Debian that is made once for a machine.
set -uo pipefail
cd "$(dirname "$0")/.."

# shellcheck source=eng/prerequisites.sh
. eng/prerequisites.sh
need_dotnet
need_node
need_chromium
[ -e /usr/sbin/nginx ] || install_package nginx || echo "nginx is missing; the tests behind a reverse proxy are skipped." >&2
need_native_toolchain
# Without them the tests of configurations for these servers are skipped.
(need_static_servers; report_missing) || true
# Without it the tests of Assets.Storage.S3 and of the CDN sample are skipped.
(need_ceph; report_missing) || true
# Without it the tests of Assets.Media.EntityFrameworkCore that need PostgreSQL are skipped.
(need_postgresql; report_missing) || true
# Without it the tests of the virus scanner are skipped.
(need_clamd; report_missing) || true
# Without it the steps of samples/Docker/Dockerfile are skipped.
(need_debootstrap; report_missing) || true
report_missing || exit 1

# The Debian of that test, made while the projects build; the test waits for it.
mkdir -p artifacts
nice bash eng/debian.sh > artifacts/debian.log 2>&1 &
# shellcheck disable=SC2046 # Numbers of processes.
trap 'kill $(jobs -pr) 2> /dev/null' EXIT
bash eng/esbuild.sh || exit 1
npm ci --prefix samples/Storefront --ignore-scripts --no-audit --no-fund || exit 1

# -nodeReuse:false switches the compiler's server off, and a compiler that starts anew takes twice the CPU of a publish.
export UseSharedCompilation=true

results=artifacts/test-results
rm -rf "$results"
passed=0 failed=0 broken=0
# `dotnet csharpier format .` corrects what this reports.
dotnet tool restore && dotnet csharpier check . || broken=1
# A project that does not build is reported, and the tests of the others run.
dotnet msbuild eng/tests.proj -restore -target:Build -property:Configuration=Release -maxCpuCount -nodeReuse:false \
  -nologo -verbosity:minimal || broken=1

# Runs the tests of one project, and prints what they wrote when they have ended.
run_tests() {
  local name
  name=$(basename "$1" .csproj)
  dotnet test "$1" --configuration Release --no-build --results-directory "$results" \
    --logger "trx;LogFileName=$name.trx" --logger "console;verbosity=minimal" > "$results/$name.log" 2>&1 ||
    echo "$name" >> "$results/failed"
  cat "$results/$name.log"
}
export -f run_tests
export results

# Two projects at a time, because publishes, browsers and servers also wait. Those that take longest begin first.
mkdir -p "$results"
printf '%s\n' tests/Assets.{EndToEnd,Browser,Core}.Tests/*.csproj tests/*/*.csproj | awk '!seen[$0]++' | xargs -P 2 -I '{}' bash -c 'run_tests "$1"' run_tests '{}'
[ ! -e "$results/failed" ] || broken=1

for project in tests/*/*.csproj; do
  name=$(basename "$project" .csproj)
  counters=$(grep -o '<Counters [^>]*' "$results/$name.trx" 2>/dev/null) || { echo "no results of $name"; broken=1; continue; }
  passed=$((passed + $(sed 's/.* passed="\([0-9]*\)".*/\1/' <<<"$counters")))
  failed=$((failed + $(sed 's/.* failed="\([0-9]*\)".*/\1/' <<<"$counters")))
done

echo "$passed passed, $failed failed"
[ "$broken" = 0 ] && [ "$failed" = 0 ] && [ "$passed" -gt 0 ]
