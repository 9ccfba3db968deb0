#!/usr/bin/env bash
# bash eng/benchmark.sh publish [options]: creates sites from npm packages at pinned versions, publishes them, and prints the cost.
# Options: --sites empty,small,large,tree-1000,tree-10000 (tree-N for N small files)  --contenders sdk,floor,ours,useassets  --rounds N  --output docs/benchmarks.md (its section is replaced)
# bash eng/benchmark.sh serving [options]: publishes a site with the plain SDK and with our package, serves it beside other
# servers on loopback, and prints the cost of a request.
# Options: --contenders plaintext,bytes,static,map,ours,before,files,endpoint,nginx,whitenoise
#          --cases small,medium,delta,large,image,304,page,startup  --rounds N  --seconds N  --output docs/benchmarks.md
#          --before <another checkout>: measures its package and its UseAssets as 'before', alternately with ours. Run there first:
#            bash eng/pack.sh && dotnet build benchmarks/Assets.Benchmarks -c Release
# bash eng/benchmark.sh conformance [options]: sends the requests of our conformance suite to those servers and writes their answers.
# Options: --contenders ours,map,static,nginx,whitenoise  --output docs/conformance.md
# bash eng/benchmark.sh scan [options]: measures how fast references are found in the files of npm packages, on one core.
# Options: --rounds N  --output docs/benchmarks.md
# bash eng/benchmark.sh upload [options]: uploads a site of 2,000 files to Ceph on loopback beside rclone and s3cmd.
# Options: --contenders ours,rclone,s3cmd  --cases loopback,distant,memory
#          --tool <another build's program>  --rounds N  --output docs/benchmarks.md
# bash eng/benchmark.sh media [options]: sends files to an app that stores them, beside IFormFile.CopyToAsync.
# Options: --contenders copy,form,body  --cases small,avatar,photo,document,huge  --rounds N  --output docs/benchmarks.md
# bash eng/benchmark.sh codings [options]: compresses files of the large site with brotli, gzip and zstd, on one core.
# Options: --output docs/benchmarks.md
# bash eng/benchmark.sh names [options]: builds a site of 2,000 assets with and without AssetsNames, in turns.
# Options: --rounds N  --output docs/benchmarks.md
# bash eng/benchmark.sh dictionaries [options]: publishes two successive releases of npm libraries, and counts what a returning
# visitor downloads with brotli and with compression dictionaries.
# Options: --rounds N  --output docs/benchmarks.md
set -euo pipefail
cd "$(dirname "$0")/.."

# shellcheck source=eng/prerequisites.sh
. eng/prerequisites.sh
case "${1-}" in
  publish | scan | codings)
    [ -d benchmarks/sites/node_modules ] || npm ci --prefix benchmarks/sites
    [ "$1" != publish ] || [ -f feed/version.props ] || bash eng/pack.sh ;;
  upload)
    [ -f feed/version.props ] || bash eng/pack.sh
    need rclone rclone && need s3cmd s3cmd
    need_ceph ;;
  dictionaries)
    [ -d benchmarks/releases/node_modules ] || npm ci --prefix benchmarks/releases --ignore-scripts --no-audit --no-fund
    [ -f feed/version.props ] || bash eng/pack.sh ;;
  names) [ -f feed/version.props ] || bash eng/pack.sh ;;
  media) need taskset util-linux ;;
  serving | conformance)
    [ -f feed/version.props ] || bash eng/pack.sh
    [ "$1" = conformance ] || need wrk wrk
    need taskset util-linux && need nginx nginx
    need_file /usr/lib/nginx/modules/ngx_http_brotli_static_module.so libnginx-mod-http-brotli-static
    need gunicorn gunicorn && need_file /usr/lib/python3/dist-packages/whitenoise python3-whitenoise ;;
esac
report_missing
dotnet build benchmarks/Assets.Benchmarks -c Release -nologo -verbosity:quiet -nodeReuse:false
exec dotnet benchmarks/Assets.Benchmarks/bin/Release/net10.0/Assets.Benchmarks.dll "$@"
