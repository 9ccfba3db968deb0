# What the scripts need beside the .NET SDK and Node, installed on Debian when it is missing. Sourced, not run.

need() {
  local command=$1 package=$2
  command -v "$command" >/dev/null && return
  echo "Installing $package …"
  local sudo=
  [ "$(id -u)" = 0 ] || sudo=sudo
  $sudo apt-get update -qq && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" >/dev/null
}

need_chromium() {
  need chromium chromium || { echo "Chromium is missing and could not be installed; install the Debian package 'chromium'." >&2; return 1; }
}
