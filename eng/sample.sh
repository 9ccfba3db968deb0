#!/usr/bin/env bash
# Publishes the sample shop with the package built from this checkout, and prints how to run it.
set -euo pipefail
cd "$(dirname "$0")/.."

bash eng/pack.sh
npm ci --prefix samples/Storefront --ignore-scripts --no-audit --no-fund
dotnet publish samples/Storefront --configuration Release --output artifacts/storefront -nodeReuse:false

cat <<'DONE'

The shop is published in artifacts/storefront. Run it:

  cd artifacts/storefront && dotnet Storefront.dll --urls http://127.0.0.1:5080

and open http://127.0.0.1:5080. Add --Assets:Serving=MapStaticAssets to let the framework serve the same files.
The small samples: dotnet msbuild eng/samples.proj -restore -target:Publish
DONE
