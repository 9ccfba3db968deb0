# The instructions of samples/Docker/Dockerfile as eng/dockerfile.sh runs them. Sourced, not run.
dockerfile=samples/Docker/Dockerfile

# One instruction a line, without comments and continuation.
steps() {
  grep -v '^ *#' "$dockerfile" | sed -e ':a' -e '/\\$/N; s/ *\\\n */ /; ta' | grep -v '^ *$'
}

check_steps() {
  local instruction
  while read -r instruction _; do
    case $instruction in
      FROM | WORKDIR | COPY | RUN | USER | ENTRYPOINT) ;;
      *) echo "The instruction $instruction of $dockerfile is not known to eng/dockerfile-stages.sh." >&2; exit 1 ;;
    esac
  done < <(steps)
}

# What the images of .NET define; no server outlives a step; the .NET of the machine is read-only, so nothing in it can
# be repaired.
image_environment=(
  PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root APP_UID=1654
  DOTNET_GENERATE_ASPNET_CERTIFICATE=false DOTNET_NOLOGO=true NUGET_XMLDOC_MODE=skip
  DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false
  DOTNET_SKIP_WORKLOAD_INTEGRITY_CHECK=true
)

bind() { # from, to, options
  mkdir -p "$2"
  mount --bind ${3:+-o "$3"} "$1" "$2"
}

# A stage: its root is an overlay over Debian, so that what the steps write is in a folder of its own.
start_stage() { # folder
  local root=$1/root device
  mkdir -p "$root" "$1/changes" "$1/work"
  mount -t overlay -o "lowerdir=$base,upperdir=$1/changes,workdir=$1/work" overlay "$root"
  mount -t proc proc "$root/proc"
  mount -t tmpfs -o mode=755 dev "$root/dev"
  for device in null zero random urandom; do
    touch "$root/dev/$device"
    mount --bind "/dev/$device" "$root/dev/$device"
  done
  bind "$(dirname "$(readlink -f "$(command -v dotnet)")")" "$root/usr/share/dotnet" ro
  ln -s /usr/share/dotnet/dotnet "$root/usr/bin/dotnet"
  # The sample's packages come from here alone: builds need no network.
  bind "$feed" "$root/feed" ro
  mkdir -p "$root/root/.nuget/NuGet"
  echo '<configuration><packageSources><clear /><add key="feed" value="/feed" /></packageSources></configuration>' \
    > "$root/root/.nuget/NuGet/NuGet.Config"
}

# Copies what patterns of the context or of another stage name; one that matches nothing is left out, as after a "*".
copy() { # source root, target root, folder, patterns…, target
  local from=$1 to=$2 folder=$3 target=${*: -1} pattern source
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

# Runs all steps. Afterwards $image is the folder of the last stage, and $folder, $user and $entrypoint are those of it.
build() { # build folder, context
  local number=0 instruction rest option
  declare -A named=()
  while read -r instruction rest; do
    echo "$instruction $rest"
    case $instruction in
      FROM)
        number=$((number + 1)) image=$1/stage$number folder=/ user=0:0
        start_stage "$image"
        case $rest in *' AS '*) named[${rest##* AS }]=$image ;; esac ;;
      WORKDIR) folder=$rest; mkdir -p "$image/root$folder" ;;
      COPY)
        # shellcheck disable=SC2086 # The words of the instruction.
        case $rest in
          --from=*)
            option=${rest%% *}
            copy "${named[${option#--from=}]}/root" "$image/root" "$folder" ${rest#* } ;;
          *) copy "$2" "$image/root" "$folder" $rest ;;
        esac ;;
      RUN)
        case $rest in
          --mount=type=cache,target=*)
            option=${rest%% *} rest=${rest#* } option=${option#*target=}
            mkdir -p "$work/cache"
            bind "$work/cache" "$image/root${option%%,*}" ;;
        esac
        env -i "${image_environment[@]}" chroot --userspec="$user" "$image/root" \
          /bin/sh -c "cd '$folder' && $rest" ;;
      USER) user=$(env -i "${image_environment[@]}" /bin/sh -c "echo $rest:$rest") ;;
      ENTRYPOINT) entrypoint=$(tr -d '[],"' <<< "$rest") ;;
    esac
  done < <(steps)
}
