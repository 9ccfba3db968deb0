# What the scripts need beside the .NET SDK and Node, installed on Debian when it is missing. Sourced, not run.

need() {
  command -v "$1" >/dev/null || install_package "$2"
}

need_file() {
  [ -e "$1" ] || install_package "$2"
}

install_package() {
  echo "Installing $1 …"
  local sudo=
  [ "$(id -u)" = 0 ] || sudo=sudo
  # RUNLEVEL=1: Debian would start a service, such as nginx on port 80.
  $sudo apt-get update -qq && $sudo env RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" >/dev/null
}

need_chromium() {
  need chromium chromium || { echo "Chromium is missing and could not be installed; install the Debian package 'chromium'." >&2; return 1; }
}

# What the native AOT compiler links with.
need_native_toolchain() {
  need clang clang && need_file /usr/include/zlib.h zlib1g-dev ||
    { echo "clang or zlib is missing and could not be installed; install the Debian packages 'clang' and 'zlib1g-dev'." >&2; return 1; }
}
