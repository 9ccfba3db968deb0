#!/usr/bin/env bash
# Copies the pinned esbuild binaries to artifacts/esbuild/<os>-<arch>/esbuild[.exe], with their licences.
# Run it before packing and testing; it does nothing if the pinned binaries are already there.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
pinned=$root/tools/esbuild
target=$root/artifacts/esbuild

# macOS has shasum, most other systems have sha256sum; both read the same list.
# "$1" is the folder that the paths of the list are relative to.
verify() (
  cd "$1"
  if command -v sha256sum > /dev/null; then sha256sum -c "$pinned/checksums.txt"; else shasum -a 256 -c "$pinned/checksums.txt"; fi
)

lay_out_licences() {
  mkdir -p "$1/licenses"
  cp "$pinned"/licenses/*.txt "$1/licenses/"
}

if [ -d "$target" ] && verify "$target" > /dev/null 2>&1; then
  lay_out_licences "$target"
  exit 0
fi

mkdir -p "$root/artifacts"
staging=$(mktemp -d "$root/artifacts/esbuild.XXXXXX")
trap 'rm -rf "$staging" "$pinned/node_modules"' EXIT

# --force: installs all six platforms, not only that of this machine; integrity is still checked.
# --ignore-scripts: no script of a package runs here.
(cd "$pinned" && npm ci --ignore-scripts --force --no-audit --no-fund --loglevel=error)

# npm uses the names of Node's platforms, .NET uses runtime identifiers.
lay_out() {
  mkdir -p "$staging/$2"
  cp "$pinned/node_modules/@esbuild/$1/$3" "$staging/$2/"
  chmod 755 "$staging/$2/${3##*/}"
}
lay_out linux-x64 linux-x64 bin/esbuild
lay_out linux-arm64 linux-arm64 bin/esbuild
lay_out darwin-x64 osx-x64 bin/esbuild
lay_out darwin-arm64 osx-arm64 bin/esbuild
lay_out win32-x64 win-x64 esbuild.exe
lay_out win32-arm64 win-arm64 esbuild.exe
lay_out_licences "$staging"

if ! result=$(verify "$staging" 2>&1); then
  rm -rf "$target"
  echo "eng/esbuild.sh: a binary differs from its checksum in tools/esbuild/checksums.txt, so none is kept:" >&2
  echo "$result" >&2
  echo "If esbuild was updated on purpose, take the new checksums from its release and review them; otherwise do not use this download." >&2
  exit 1
fi

chmod 755 "$staging"
rm -rf "$target"
mv "$staging" "$target"
