#!/usr/bin/env bash
# A real S3 server on loopback: Ceph's radosgw over an object store in memory.
#   bash tests/servers/ceph.sh start DIR PORT   installs it on Debian if it may, and prints a line when it answers; port+1 is used too
#   bash tests/servers/ceph.sh stop DIR         stops it and deletes DIR
# Access key "testkey", secret key "testsecret". About 13 seconds and 370 MB of memory.
set -euo pipefail
repository=$(cd "$(dirname "$0")/../.." && pwd)

stop() {
  [ -e "$1/pids" ] || return 0
  while read -r pid; do kill "$pid" 2> /dev/null || true; done < "$1/pids"
  for _ in $(seq 100); do
    running=
    while read -r pid; do kill -0 "$pid" 2> /dev/null && running=yes; done < "$1/pids"
    [ -z "$running" ] && break
    sleep 0.1
  done
  # An object store in memory takes seconds to say goodbye, and has nothing to keep.
  while read -r pid; do kill -9 "$pid" 2> /dev/null || true; done < "$1/pids"
  rm -rf "$1"
}

start() {
  dir=$(realpath -m "$1") port=$2 mon=$(($2 + 1)) id=/proc/sys/kernel/random/uuid
  rm -rf "$dir"
  mkdir -p "$dir"/{mon,osd,run,log,rgw}
  fsid=$(cat $id)
  # cephx, because radosgw never starts without authentication. One copy, no autoscaling, no background work.
  cat > "$dir/ceph.conf" << C
[global]
fsid = $fsid
mon host = v2:127.0.0.1:$mon/0
mon initial members = a
auth cluster required = cephx
auth service required = cephx
auth client required = cephx
auth allow insecure global id reclaim = true
run dir = $dir/run
log file = $dir/log/\$name.log
admin socket = $dir/run/\$name.asok
keyring = $dir/keyring
public addr = 127.0.0.1
cluster addr = 127.0.0.1
ms bind ipv6 = false
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 4
osd pool default pgp num = 4
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
mon allow pool size one = true
osd objectstore = memstore
memstore device bytes = 4294967296
osd data = $dir/osd
osd class load list = *
osd class default list = *
mon data = $dir/mon
mon data avail warn = 1
mon data avail crit = 0
[client]
keyring = $dir/keyring
rgw frontends = beast endpoint=127.0.0.1:$port
rgw data = $dir/rgw
rgw enable gc threads = false
rgw enable lc threads = false
rgw enable quota threads = false
rgw thread pool size = 64
rgw dns name = localhost
C
  export CEPH_CONF="$dir/ceph.conf"
  keys="$dir/keyring"
  {
    ceph-authtool --create-keyring "$keys" --gen-key -n mon. --cap mon 'allow *'
    ceph-authtool "$keys" --gen-key -n client.admin --cap mon 'allow *' --cap osd 'allow *' --cap mgr 'allow *'
    ceph-authtool "$keys" --gen-key -n client.rgw --cap mon 'allow rw' --cap osd 'allow rwx'
    ceph-authtool "$keys" --gen-key -n osd.0 --cap mon 'allow profile osd' --cap osd 'allow *'
    monmaptool --create --fsid "$fsid" --addv a "[v2:127.0.0.1:$mon]" "$dir/monmap"
    ceph-mon -c "$CEPH_CONF" --mkfs -i a --monmap "$dir/monmap" --keyring "$keys"
  } > "$dir/log/setup.out" 2>&1
  run ceph-mon -c "$CEPH_CONF" -i a -f --public-addr "v2:127.0.0.1:$mon"
  cat $id > "$dir/osd.uuid"
  ceph_admin osd new "$(cat "$dir/osd.uuid")" >> "$dir/log/setup.out" 2>&1
  ceph_admin auth import -i "$keys" >> "$dir/log/setup.out" 2>&1 || true
  ceph-osd -c "$CEPH_CONF" -i 0 --mkfs --osd-uuid "$(cat "$dir/osd.uuid")" --keyring "$keys" >> "$dir/log/setup.out" 2>&1
  run ceph-osd -c "$CEPH_CONF" -i 0 -f
  wait_for 100 "the object store" osd_is_up
  run radosgw -c "$CEPH_CONF" -n client.rgw -f
  wait_for 150 "radosgw" curl -s -o "$dir/up" "http://127.0.0.1:$port/"
  radosgw-admin -c "$CEPH_CONF" -n client.admin --keyring "$keys" user create --uid=test --display-name=test \
    --access-key=testkey --secret-key=testsecret >> "$dir/log/setup.out" 2>&1
  echo "Ceph answers at http://127.0.0.1:$port"
}

run() {
  "$@" > "$dir/log/$1.out" 2>&1 &
  echo $! >> "$dir/pids"
}

ceph_admin() {
  ceph -c "$CEPH_CONF" -n client.admin --keyring "$keys" --connect-timeout 10 "$@"
}

osd_is_up() {
  ceph_admin osd stat 2> /dev/null | grep -q "1 up"
}

wait_for() {
  for _ in $(seq "$1"); do
    "${@:3}" && return 0
    sleep 0.2
  done
  echo "$2 does not answer; see $dir/log" >&2
  while read -r pid; do kill "$pid" 2> /dev/null || true; done < "$dir/pids"
  exit 1
}

case ${1:-} in
  start)
    # shellcheck source=eng/prerequisites.sh
    . "$repository/eng/prerequisites.sh"
    need_ceph
    report_missing || exit 77
    start "$2" "$3"
    ;;
  stop) stop "$2" ;;
  *) sed -n '2,5p' "$0" >&2; exit 2 ;;
esac
