#!/usr/bin/env bash
# bash eng/corpus.sh: publishes complete npm packages as one site, and compares every file with its source.
# Ends with 'N passed, N failed' and writes docs/corpus.md. 'bash eng/corpus.sh nuglify' does the same with the other
# minifier and writes docs/corpus-nuglify.md.
set -euo pipefail
cd "$(dirname "$0")/.."
repository=$PWD
minifier=${1:-esbuild}
case $minifier in
  esbuild) page=docs/corpus.md ;;
  nuglify) page=docs/corpus-nuglify.md ;;
  *) echo "usage: bash eng/corpus.sh [nuglify]" >&2; exit 2 ;;
esac
work=$repository/artifacts/corpus
site=$work/site

for folder in benchmarks/sites benchmarks/corpus; do
  [ -d $folder/node_modules ] || npm ci --prefix $folder
done
[ -f feed/version.props ] || bash eng/pack.sh

rm -rf "$work"
mkdir -p "$site"
node benchmarks/sites/layout.mjs corpus "$site/wwwroot" "$work/packages.json"

# The repository's own settings do not apply here: this is a user's project.
for name in Directory.Build.props Directory.Build.targets Directory.Packages.props; do echo '<Project />' > "$site/$name"; done
cat > "$site/nuget.config" <<XML
<configuration>
  <config><add key="globalPackagesFolder" value="$work/packages" /></config>
  <packageSources><add key="assets-build-feed" value="$repository/feed" /></packageSources>
</configuration>
XML
version=$(sed -n 's:.*<AssetsBuildVersion>\(.*\)</AssetsBuildVersion>.*:\1:p' feed/version.props)
cat > "$site/Site.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <AssetsCacheDirectory>$work/cache</AssetsCacheDirectory>
    <AssetsMinifier>$minifier</AssetsMinifier>
    <!-- What is checked does not depend on how hard it is compressed. -->
    <AssetsBrotliQuality>1</AssetsBrotliQuality>
  </PropertyGroup>
  <ItemGroup><PackageReference Include="Assets.Build" Version="$version" /></ItemGroup>
</Project>
XML
cat > "$site/Program.cs" <<'CS'
var app = WebApplication.CreateBuilder(args).Build();
app.MapStaticAssets();
app.Run();
CS

dotnet build benchmarks/Assets.Benchmarks -c Release -nologo -verbosity:quiet -nodeReuse:false
dotnet benchmarks/Assets.Benchmarks/bin/Release/net10.0/Assets.Benchmarks.dll references "$site/wwwroot" "$work/references.jsonl"
node --stack-size=4000 --max-old-space-size=6144 benchmarks/corpus/oracle.mjs "$site/wwwroot" "$work/references.jsonl" "$work/oracle.json"

dotnet publish "$site" -c Release -o "$work/out" -nodeReuse:false -p:UseSharedCompilation=false > "$work/publish.log" 2>&1 \
  || { tail -40 "$work/publish.log"; echo '0 passed, 1 failed'; exit 1; }
node benchmarks/corpus/check.mjs "$site/wwwroot" "$work/out" "$work/publish.log" "$work/packages.json" "$work/oracle.json" "$page" "$minifier"
