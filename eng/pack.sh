#!/usr/bin/env bash
# Builds the packages feed/Assets.*.<version>.nupkg, deletes the earlier ones, and writes
# the version to feed/version.props. Arguments are passed to MSBuild; a release passes its public address:
#   bash eng/pack.sh -p:RepositoryUrl=https://…
set -euo pipefail
cd "$(dirname "$0")/.."

bash eng/esbuild.sh

# NuGet unpacks a version once, so two states of the sources must not have the same version. In a clean clone MinVer counts
# commits; uncommitted changes, or sources without git, get a checksum instead.
version=()
if [ -n "$(git status --porcelain 2>&1)" ]; then
  checksum=$(find src build tools/esbuild Directory.* CHANGELOG.md -type f -not -path '*/obj/*' -not -path '*/bin/*' -exec cksum {} + |
    LC_ALL=C sort | cksum | cut -d ' ' -f 1)
  version=(-p:MinVerSkip=true "-p:Version=0.0.0-local.$checksum")
fi

# -nodeReuse:false switches the compiler's server off, which would double the time.
export UseSharedCompilation=true

# The time in the packages, so that packing twice gives the same bytes.
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2> /dev/null || echo 946684800)
export SOURCE_DATE_EPOCH

rm -f feed/*.nupkg feed/*.snupkg feed/version.props
bash eng/alone.sh dotnet msbuild eng/pack.proj -restore -target:Pack -property:Configuration=Release -maxCpuCount -nodeReuse:false \
  -nologo -verbosity:minimal ${version[@]+"${version[@]}"} "$@"

package=$(echo feed/Assets.Build.*.nupkg)
package=${package#feed/Assets.Build.}
echo "<Project><PropertyGroup><AssetsBuildVersion>${package%.nupkg}</AssetsBuildVersion></PropertyGroup></Project>" > feed/version.props
