#!/usr/bin/env bash
# Builds the image of samples/Docker/Dockerfile without a container engine: each stage in a root folder of its own, over
# a Debian made by debootstrap (eng/debian.sh), with this machine's .NET. It builds twice, from two checkouts with other
# times. It fails if the layers with the assets differ, if the second build does not use the cache mount of the first,
# or if the app does not serve the assets. Needs root on Linux; ends with 77 and the reason where this system does not
# allow it. The first run on a machine makes the Debian, which takes half a minute; later ones take a quarter.
#   bash eng/dockerfile.sh                 with the packages in feed/, which eng/pack.sh makes if there are none
#   bash eng/dockerfile.sh FEED VERSION    with the packages of this version in the folder FEED
#   bash eng/dockerfile.sh --steps         prints the steps that it would run, one a line
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=eng/dockerfile-stages.sh
. eng/dockerfile-stages.sh

check_steps
if [ "${1-}" = --steps ]; then steps; exit; fi

if [ "${1-}" != --inside ]; then
  base=$(bash eng/debian.sh)
  # The Debian stays as it is while a build uses it.
  exec 8> "$(dirname "$base")/lock"
  flock --shared 8
  if [ -n "${2-}" ]; then
    feed=$1 version=$2
  else
    [ -f feed/version.props ] || bash eng/pack.sh
    feed=$PWD/feed version=$(sed 's|.*<AssetsBuildVersion>\([^<]*\).*|\1|' feed/version.props)
  fi
  # Mounts and processes end with the namespaces, and these with this script, even if it is killed.
  setpriv --pdeathsig KILL unshare --mount --pid --mount-proc --fork --kill-child \
    bash eng/dockerfile.sh --inside "$base" "$feed" "$version" &
  build=$!
  trap 'kill -KILL "$build" 2> /dev/null; exit 1' INT TERM HUP
  wait "$build"
  exit
fi

base=$2 feed=$3 version=$4
# In memory, so that nothing is left.
work=$(dirname "$base")/work
mkdir -p "$work"
mount -t tmpfs -o mode=755 dockerfile "$work"

for number in one two; do
  context=$work/$number/context
  mkdir -p "$context"
  cp -r samples/Docker/. "$context"
  while read -r ignored; do rm -rf "${context:?}/$ignored"; done < samples/Docker/.dockerignore
  echo "<Project><PropertyGroup><AssetsBuildVersion>$version</AssetsBuildVersion></PropertyGroup></Project>" \
    > "$context/Directory.Build.props"
  # Another checkout on another day.
  days=$([ $number = one ] && echo 3 || echo 1)
  find "$context" -exec touch -d "$days days ago" {} +
  SECONDS=0
  build "$work/$number" "$context"
  echo "Built in $SECONDS s."
  # An entry that is written again is another file.
  find "$work/cache" -type f -printf '%P %i\n' | LC_ALL=C sort > "$work/$number/cached"
  # What COPY --from=build /wwwroot adds.
  tar --sort=name --numeric-owner --owner=0 --group=0 -cf - -C "$image/root$folder" wwwroot | sha256sum |
    cut -d ' ' -f 1 > "$work/$number/layer"
done

cmp "$work/one/layer" "$work/two/layer" || { echo "The layers of the assets differ." >&2; exit 1; }
echo "Layer of the assets in both builds: $(cat "$work/one/layer")"
if [ ! -s "$work/one/cached" ] || ! cmp "$work/one/cached" "$work/two/cached"; then
  echo "The second build did not use the cache mount." >&2
  exit 1
fi
echo "Entries of the cache mount, written once: $(wc -l < "$work/one/cached")"

# The app and its assets.
env -i "${image_environment[@]}" ASPNETCORE_URLS=http://127.0.0.1:0 DOTNET_gcServer=0 \
  chroot --userspec="$user" "$image/root" /bin/sh -c "cd '$folder' && exec $entrypoint" > "$work/app.log" 2>&1 &
app=$!
address=''
until [ -n "$address" ]; do
  kill -0 "$app" 2> /dev/null || { cat "$work/app.log"; echo "The app ended." >&2; exit 1; }
  sleep 0.1
  address=$(sed -n 's/.*Now listening on: //p' "$work/app.log")
done
stylesheet=$(curl --noproxy '*' -fsS "$address/" | grep -o '/css/site\.[0-9a-z]*\.css')
curl --noproxy '*' -fsS -D "$work/headers" -o /dev/null -H 'Accept-Encoding: br' "$address$stylesheet"
grep -i -E '^(HTTP|cache-control|content-encoding|etag)' "$work/headers"
grep -qi '^content-encoding: br' "$work/headers" && grep -qi '^cache-control: .*immutable' "$work/headers"
echo "The app serves $stylesheet as user $(awk '/^Uid:/ { print $2 }' "/proc/$app/status")."
