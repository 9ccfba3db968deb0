#!/usr/bin/env bash
# Runs the steps of samples/Docker/Dockerfile without a container engine: each stage in a root folder of its own, over a
# Debian made by debootstrap, with this machine's .NET mounted. It builds twice, from two checkouts with other times,
# and fails if the layer with the assets differs or the app does not serve it. Needs root on Linux (overlay mounts,
# chroot). The first run makes the Debian, which takes some minutes; later ones take half a minute.
#   bash eng/dockerfile.sh            runs all of it
#   bash eng/dockerfile.sh --steps    prints the steps that it would run, one a line
set -euo pipefail
cd "$(dirname "$0")/.."
dockerfile=samples/Docker/Dockerfile

# One instruction a line, without comments and continuation.
steps() {
  grep -v '^ *#' "$dockerfile" | sed -e ':a' -e '/\\$/N; s/ *\\\n */ /; ta' | grep -v '^ *$'
}

while read -r instruction _; do
  case $instruction in
    FROM | WORKDIR | COPY | RUN | USER | ENTRYPOINT) ;;
    *) echo "The instruction $instruction of $dockerfile is not known to this script." >&2; exit 1 ;;
  esac
done < <(steps)
if [ "${1-}" = --steps ]; then steps; exit; fi

# shellcheck source=eng/prerequisites.sh
. eng/prerequisites.sh
[ "$(uname -s)" = Linux ] && [ "$(id -u)" = 0 ] || { echo "Needs root on Linux." >&2; exit 77; }
need debootstrap debootstrap
need curl curl
report_missing
[ -f feed/version.props ] || bash eng/pack.sh

work=$PWD/artifacts/dockerfile
base=$work/base
mounts=()
app_pid=''
finish() {
  trap - EXIT INT TERM
  if [ -n "$app_pid" ]; then kill "$app_pid" 2> /dev/null; wait "$app_pid"; fi || true
  for ((i = ${#mounts[@]} - 1; i >= 0; i--)); do umount "${mounts[$i]}" || true; done
}
trap finish EXIT
trap 'exit 1' INT TERM

bind() { # from, to
  mkdir -p "$2"
  mount --bind "$1" "$2"
  mounts+=("$2")
}

if [ ! -e "$base/etc/ready" ]; then
  rm -rf "$base"
  debootstrap --variant=minbase --include=ca-certificates,libicu72,libssl3,libstdc++6,zlib1g bookworm "$base"
  # Package sources that this machine trusts.
  cp -L /etc/ssl/certs/ca-certificates.crt "$base/etc/ssl/certs/"
  touch "$base/etc/ready"
fi
dotnet_root=$(dirname "$(readlink -f "$(command -v dotnet)")")

# A stage: its root is an overlay over Debian, so that what the steps write lies in a folder of its own.
start_stage() { # folder
  mkdir -p "$1/root" "$1/changes" "$1/work"
  mount -t overlay overlay -o "lowerdir=$base,upperdir=$1/changes,workdir=$1/work" "$1/root"
  mounts+=("$1/root")
  bind "$dotnet_root" "$1/root/usr/share/dotnet"
  ln -sf /usr/share/dotnet/dotnet "$1/root/usr/bin/dotnet"
  bind /dev "$1/root/dev"
  bind /proc "$1/root/proc"
  bind "$PWD/feed" "$1/root/feed"
  cp -L /etc/resolv.conf /etc/hosts "$1/root/etc/" 2> /dev/null || true
  mkdir -p "$1/root/root/.nuget/NuGet" "$1/root/tmp"
  cat "${HOME:-/root}/.nuget/NuGet/NuGet.Config" > "$1/root/root/.nuget/NuGet/NuGet.Config" 2> /dev/null ||
    echo '<configuration><packageSources></packageSources></configuration>' > "$1/root/root/.nuget/NuGet/NuGet.Config"
  sed -i 's|</packageSources>|<add key="assets-build-feed" value="/feed" /></packageSources>|' \
    "$1/root/root/.nuget/NuGet/NuGet.Config"
}

# No compiler or build server stays after a step: it would keep the root mounted.
in_stage() { # stage, folder, command
  env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root DOTNET_CLI_TELEMETRY_OPTOUT=1 \
    DOTNET_NOLOGO=1 NUGET_CERT_REVOCATION_MODE=offline MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false \
    chroot "$1/root" /bin/sh -c "cd '$2' && $3"
}

# Copies what patterns of the context or of another stage name; one that matches nothing is left out, as after a "*".
copy() { # source root, target root, folder, patterns…, target
  local from=$1 to=$2 folder=$3 target=${*: -1} pattern
  set -- "${@:4:$#-4}"
  case $target in /*) ;; *) target=$folder/$target ;; esac
  mkdir -p "$to$target"
  for pattern in "$@"; do
    # shellcheck disable=SC2086 # The shell expands the pattern.
    for source in $from/$pattern; do
      [ -e "$source" ] || continue
      if [ -d "$source" ]; then cp -a "$source/." "$to$target/"; else cp -a "$source" "$to$target/"; fi
    done
  done
}

build() { # build folder, context
  local stage='' folder=/ number=0 instruction rest
  declare -A named=()
  while read -r instruction rest; do
    echo "$instruction $rest"
    case $instruction in
      FROM)
        number=$((number + 1)) stage=$1/stage$number folder=/
        start_stage "$stage"
        case $rest in *' AS '*) named[${rest##* AS }]=$stage ;; esac ;;
      WORKDIR) folder=$rest; mkdir -p "$stage/root$folder" ;;
      COPY)
        # shellcheck disable=SC2086 # The words of the instruction.
        case $rest in
          --from=*)
            local source=${rest%% *}
            copy "${named[${source#--from=}]}/root" "$stage/root" "$folder" ${rest#* } ;;
          *) copy "$2" "$stage/root" "$folder" $rest ;;
        esac ;;
      RUN)
        case $rest in
          --mount=type=cache,target=*)
            local options=${rest%% *} target
            target=${options#*target=} target=${target%%,*}
            mkdir -p "$work/cache"
            bind "$work/cache" "$stage/root$target"
            rest=${rest#* } ;;
        esac
        in_stage "$stage" "$folder" "$rest" ;;
      USER) ;; # $APP_UID is 1654 in the images of .NET.
      ENTRYPOINT) echo "$folder" > "$1/folder"; echo "$stage" > "$1/last" ;;
    esac
  done < <(steps)
}

layer() { # build: the digest of what COPY --from=build /wwwroot adds
  tar --sort=name --numeric-owner --owner=0 --group=0 -cf - -C "$(cat "$1/last")/root/app" wwwroot | sha256sum
}

rm -rf "${work:?}/one" "$work/two" "$work/cache"
for number in one two; do
  mkdir -p "$work/$number"
  cp -r samples/Docker "$work/$number/context"
  rm -rf "$work/$number/context/bin" "$work/$number/context/obj"
  cp feed/version.props "$work/$number/context/Directory.Build.props"
  # Another checkout on another day.
  days=$([ $number = one ] && echo 3 || echo 1)
  find "$work/$number/context" -exec touch -d "$days days ago" {} +
  SECONDS=0
  build "$work/$number" "$work/$number/context"
  echo "Built in $SECONDS s."
done

one=$(layer "$work/one") two=$(layer "$work/two")
echo "Layer of the assets: $one $two"
[ "$one" = "$two" ] || { echo "The layers of the assets differ." >&2; exit 1; }

# The app, not as root, and its assets.
last=$(cat "$work/two/last") port=${PORT:-5079}
env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin ASPNETCORE_URLS="http://127.0.0.1:$port" DOTNET_gcServer=0 \
  chroot --userspec=1654:1654 "$last/root" /bin/sh -c 'cd /app && exec dotnet Shop.dll' > "$work/app.log" 2>&1 &
app_pid=$!
for _ in $(seq 100); do
  curl -fs "http://127.0.0.1:$port/" > "$work/page.html" && break
  sleep 0.2
done
stylesheet=$(grep -o '/css/site\.[0-9a-z]*\.css' "$work/page.html")
curl -fsS -D "$work/headers" -o /dev/null -H 'Accept-Encoding: br' "http://127.0.0.1:$port$stylesheet"
grep -i -E '^(HTTP|cache-control|content-encoding|etag)' "$work/headers"
grep -qi '^content-encoding: br' "$work/headers" && grep -qi '^cache-control: .*immutable' "$work/headers"
echo "The app serves $stylesheet."
