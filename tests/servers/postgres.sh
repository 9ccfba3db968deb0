#!/usr/bin/env bash
# A PostgreSQL server on loopback.
#   bash tests/servers/postgres.sh start DIR PORT   installs it on Debian if it may, and prints a line when it answers
#   bash tests/servers/postgres.sh stop DIR         stops it and deletes DIR
# User "postgres" without a password. As root, the user postgres must be able to reach DIR. About 1 second and 30 MB of memory. Nothing is flushed to disk.
set -euo pipefail
repository=$(cd "$(dirname "$0")/../.." && pwd)

stop() {
  [ -e "$1/data/postmaster.pid" ] || return 0
  pid=$(head -1 "$1/data/postmaster.pid")
  # Immediately, without a checkpoint: nothing is kept.
  kill -QUIT "$pid" 2> /dev/null || true
  while kill -0 "$pid" 2> /dev/null; do sleep 0.05; done
  rm -rf "$1"
}

start() {
  dir=$(realpath -m "$1") port=$2
  rm -rf "$dir"
  mkdir -p "$dir"
  # The server refuses to run as root.
  as_user=()
  if [ "$(id -u)" = 0 ]; then
    chown postgres "$dir"
    as_user=(setpriv --reuid postgres --regid postgres --clear-groups)
  fi
  if ! (
    cd "$dir"
    "${as_user[@]}" "$programs/initdb" -D "$dir/data" -U postgres -A trust -E UTF8 --no-locale --no-sync &&
      "${as_user[@]}" "$programs/pg_ctl" -D "$dir/data" -w -l "$dir/server.log" -o "-c listen_addresses=127.0.0.1 \
        -c port=$port -c unix_socket_directories= -c fsync=off -c synchronous_commit=off -c full_page_writes=off" start
  ) > "$dir.log" 2>&1; then
    echo "PostgreSQL does not answer:" >&2
    cat "$dir.log" >&2
    rm -rf "$dir" "$dir.log"
    exit 1
  fi
  mv "$dir.log" "$dir/start.log"
  echo "PostgreSQL answers at 127.0.0.1:$port"
}

case ${1:-} in
  start)
    # shellcheck source=eng/prerequisites.sh
    . "$repository/eng/prerequisites.sh"
    need_postgresql
    report_missing || exit 77
    programs=$(postgresql_programs)
    start "$2" "$3"
    ;;
  stop) stop "$2" ;;
  *) sed -n '2,5p' "$0" >&2; exit 2 ;;
esac
