#!/usr/bin/env bash
# Writes the files in build/ that editors read (Assets.Build.xsd, Assets.Build.PropertyPage.xaml and
# Assets.Build.targets.buildschema.json) from the names in src/Assets.Build.Tasks/Project and the tables in docs/.
set -euo pipefail
cd "$(dirname "$0")/.."
ASSETS_WRITE_EDITOR_FILES=1 dotnet test tests/Assets.Build.Tasks.Tests --filter "FullyQualifiedName~FilesForEditors" \
  -nodeReuse:false
