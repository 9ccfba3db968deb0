#!/usr/bin/env bash
# Makes the Debian whose programs eng/dockerfile.sh runs, unless it is there, and prints its folder. It is in the user's
# cache folder, so that all clones share it, and may be deleted when no build uses it. Needs root on Linux and half a
# minute. Ends with 77 and the reason where this system does not allow it.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=eng/prerequisites.sh
. eng/prerequisites.sh

suite=bookworm
# What the .NET runtime loads beside the C library.
packages=libicu72,libssl3,libstdc++6,zlib1g

impossible() {
  echo "$1" >&2
  exit 77
}
[ "$(uname -s)" = Linux ] && [ "$(id -u)" = 0 ] || impossible "The steps of a Dockerfile run as root on Linux only."
unshare --mount --pid --mount-proc --fork true 2> /dev/null ||
  impossible "Mounts are not permitted here, for example because this is a container."
need_debootstrap >&2
report_missing || impossible "debootstrap or curl is missing and was not installed."

cache=${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/assets-build-debian
root=$cache/$suite-$(uname -m)-$(cksum <<< "$packages" | cut -d ' ' -f 1)
# A build holds the lock together with others, so none uses what is deleted here.
mkdir -p "$cache"
exec 8> "$cache/lock"
flock 8

# Names, owners, modes and lengths of all files: other programs delete from cache folders.
list() {
  find "$1" ! -type d -printf '%P %y %U:%G %m %s %l\n' -o -printf '%P %y %U:%G %m\n' | LC_ALL=C sort | sha256sum
}

if [ ! -d "$root" ] || [ "$(list "$root")" != "$(cat "$root.list" 2> /dev/null)" ]; then
  find "$cache" -mindepth 1 -maxdepth 1 ! -name lock -exec rm -rf --one-file-system {} +
  # It mounts /proc below the folder. In namespaces of its own the mount ends with it, even if it is killed.
  setpriv --pdeathsig KILL unshare --mount --pid --fork --kill-child \
    debootstrap --variant=minbase --include="$packages" "$suite" "$root.new" > "$cache/log" 2>&1 ||
    { cat "$cache/log" >&2; exit 1; }
  rm -rf "$root.new"/var/cache/apt/archives/*.deb "$root.new"/var/lib/apt/lists/*
  list "$root.new" > "$root.list"
  mv "$root.new" "$root"
fi
echo "$root"
