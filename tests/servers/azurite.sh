#!/usr/bin/env bash
# Azurite, Microsoft's emulator of Azure Blob Storage, on loopback and in memory.
#   bash tests/servers/azurite.sh start DIR PORT   installs it with npm, and prints a line when it answers
#   bash tests/servers/azurite.sh stop DIR         stops it and deletes DIR
# The account is devstoreaccount1 with the key that Azurite's documentation publishes.
set -euo pipefail
repository=$(cd "$(dirname "$0")/../.." && pwd)
package=$repository/tests/servers/azurite

stop() {
  [ -e "$1/pid" ] || return 0
  pid=$(cat "$1/pid")
  kill "$pid" 2> /dev/null || true
  while kill -0 "$pid" 2> /dev/null; do sleep 0.1; done
  rm -rf "$1"
}

start() {
  dir=$(realpath -m "$1") port=$2
  rm -rf "$dir"
  mkdir -p "$dir"
  # The client sends newer versions of the protocol than Azurite knows.
  node "$package/node_modules/azurite/dist/src/blob/main.js" --blobHost 127.0.0.1 --blobPort "$port" --inMemoryPersistence \
    --silent --skipApiVersionCheck --disableTelemetry > "$dir/log" 2>&1 &
  echo $! > "$dir/pid"
  for _ in $(seq 150); do
    if (: < "/dev/tcp/127.0.0.1/$port") 2> /dev/null; then
      echo "Azurite answers at http://127.0.0.1:$port"
      return 0
    fi
    kill -0 "$(cat "$dir/pid")" 2> /dev/null || break
    sleep 0.2
  done
  echo "Azurite does not answer:" >&2
  cat "$dir/log" >&2
  exit 1
}

case ${1:-} in
  start)
    # shellcheck source=eng/prerequisites.sh
    . "$repository/eng/prerequisites.sh"
    need_node
    report_missing || exit 77
    # npm ci deletes the folder first, which a server of another run may use.
    [ -e "$package/node_modules/azurite/dist" ] || npm ci --prefix "$package" --ignore-scripts --no-audit --no-fund >&2 || exit 77
    start "$2" "$3"
    ;;
  stop) stop "$2" ;;
  *) sed -n '2,5p' "$0" >&2; exit 2 ;;
esac
