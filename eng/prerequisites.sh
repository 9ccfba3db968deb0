# What the scripts need in addition to the .NET SDK and Node. Sourced, not run.
# A missing program is installed where that needs no confirmation (Debian's apt, as root or with passwordless sudo).
# Otherwise its name and the command that installs it are kept in $missing; report_missing prints them all at once.

missing=()

need() {
  command -v "$1" > /dev/null || install_package "$2" || missing+=("$2")
}

need_file() {
  [ -e "$1" ] || install_package "$2" || missing+=("$2")
}

# Programs that a user installs manually, on any system: name and address.
need_sdk() {
  command -v "$1" > /dev/null || missing_sdk+=("$2")
}
missing_sdk=()

install_package() {
  command -v apt-get > /dev/null || return 1
  local sudo=
  if [ "$(id -u)" != 0 ]; then
    sudo -n true 2> /dev/null || return 1
    sudo=sudo
  fi
  echo "Installing $1 …"
  # RUNLEVEL=1: Debian would start a service, such as nginx on port 80.
  $sudo apt-get update -qq &&
    $sudo env RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" > /dev/null
}

# Prints what is missing and how to install it; fails if anything is missing.
report_missing() {
  [ "${#missing[@]}" = 0 ] && [ "${#missing_sdk[@]}" = 0 ] && return 0
  {
    echo "Missing:"
    for name in ${missing_sdk[@]+"${missing_sdk[@]}"}; do echo "  $name"; done
    if [ "${#missing[@]}" -gt 0 ]; then
      echo "  ${missing[*]}"
      echo "Install on Debian or Ubuntu: sudo apt-get install ${missing[*]}"
      echo "On other systems run the tests that need none of them, such as: dotnet test tests/Assets.Core.Tests"
    fi
  } >&2
  return 1
}

need_dotnet() {
  need_sdk dotnet "the .NET 10 SDK: https://dotnet.microsoft.com/download"
}

need_node() {
  need_sdk npm "Node 20 or newer with npm: https://nodejs.org"
}

need_chromium() {
  need chromium chromium
}

# What the native AOT compiler links with.
need_native_toolchain() {
  need clang clang
  need_file /usr/include/zlib.h zlib1g-dev
}

# A real S3 server; tests/servers/ceph.sh starts it.
need_ceph() {
  need radosgw radosgw
  need ceph-mon ceph-mon
  need ceph-osd ceph-osd
  need curl curl
}

# A real database; tests/servers/postgres.sh starts it. Debian keeps its programs beside each other by version.
need_postgresql() {
  [ -n "$(postgresql_programs)" ] || install_package postgresql || missing+=(postgresql)
}

postgresql_programs() {
  local program
  program=$(command -v initdb || ls -d /usr/lib/postgresql/*/bin/initdb 2> /dev/null | sort -V | tail -1)
  [ -z "$program" ] || dirname "$program"
}

# A real virus scanner; tests/servers/clamd.sh starts it.
need_clamd() {
  need clamd clamav-daemon
}

# A Debian for the steps of a Dockerfile; eng/debian.sh makes it.
need_debootstrap() {
  need_file /usr/sbin/debootstrap debootstrap
  need curl curl
}

# Servers of static files, for which the tool writes configuration. Debian keeps nginx out of the PATH of users.
need_static_servers() {
  need_file /usr/sbin/nginx nginx
  need_file /usr/lib/nginx/modules/ngx_http_brotli_static_module.so libnginx-mod-http-brotli-static
  need caddy caddy
}
