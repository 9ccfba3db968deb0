#!/usr/bin/env bash
# A real virus scanner on loopback: ClamAV's clamd with a database that knows the EICAR test file.
#   bash tests/servers/clamd.sh start DIR PORT   installs it on Debian if it may, and prints a line when it answers
#   bash tests/servers/clamd.sh stop DIR         stops it and deletes DIR
# It listens on PORT and on DIR/clamd.ctl, and takes streams of up to 1 MB, of which it scans up to 512 KB. Ready within a second, 20 MB of memory.
set -euo pipefail
repository=$(cd "$(dirname "$0")/../.." && pwd)

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
  mkdir -p "$dir/db"
  # The distributed database has hundreds of megabytes. In halves, so that no scanner of this machine finds this script.
  eicar='X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR''-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'
  echo "Eicar-Test-Signature:0:0:$(printf %s "$eicar" | od -An -v -tx1 | tr -d ' \n')" > "$dir/db/test.ndb"
  cat > "$dir/clamd.conf" << C
DatabaseDirectory $dir/db
TCPSocket $port
TCPAddr 127.0.0.1
LocalSocket $dir/clamd.ctl
Foreground yes
User $(id -un)
StreamMaxLength 1M
MaxFileSize 512K
AlertExceedsMax yes
TemporaryDirectory $dir
C
  clamd -c "$dir/clamd.conf" > "$dir/log" 2>&1 &
  echo $! > "$dir/pid"
  for _ in $(seq 150); do
    if (: < "/dev/tcp/127.0.0.1/$port") 2> /dev/null; then
      echo "clamd answers at 127.0.0.1:$port"
      return 0
    fi
    kill -0 "$(cat "$dir/pid")" 2> /dev/null || break
    sleep 0.1
  done
  echo "clamd does not answer:" >&2
  cat "$dir/log" >&2
  exit 1
}

case ${1:-} in
  start)
    # Debian keeps services where only root looks for programs.
    PATH=$PATH:/usr/sbin
    # shellcheck source=eng/prerequisites.sh
    . "$repository/eng/prerequisites.sh"
    need_clamd
    report_missing || exit 77
    start "$2" "$3"
    ;;
  stop) stop "$2" ;;
  *) sed -n '2,5p' "$0" >&2; exit 2 ;;
esac
