#!/usr/bin/env bash
# Builds feed/Assets.Build.<version>.nupkg and feed/Assets.AspNetCore.<version>.nupkg.
set -euo pipefail
cd "$(dirname "$0")/.."

bash eng/esbuild.sh
dotnet pack src/Assets.AspNetCore --configuration Release -nodeReuse:false
dotnet pack src/Assets.Build.Package --configuration Release -nodeReuse:false
