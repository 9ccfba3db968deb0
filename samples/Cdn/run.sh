#!/usr/bin/env bash
# The Storefront with its pages from Kestrel and its assets from a bucket behind nginx, which stands in for a CDN, until
# Ctrl-C. All of it runs on this machine: Ceph is the object store. It needs what eng/test.sh needs.
#   bash samples/Cdn/run.sh [PUBLISHED]   packs, publishes and installs; or takes a folder that eng/sample.sh has published
# Ports: STORE_PORT (5083; the next one is used too), CDN_PORT (5081), APP_PORT (5080).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
repository=$(cd "$here/../.." && pwd)
cd "$repository"
store_port=${STORE_PORT:-5083} cdn_port=${CDN_PORT:-5081} app_port=${APP_PORT:-5080}
store=http://127.0.0.1:$store_port cdn=http://127.0.0.1:$cdn_port app=http://127.0.0.1:$app_port
work=${CDN_FOLDER:-$repository/artifacts/cdn}
nginx_pid='' app_pid=''

finish() {
  trap - EXIT INT TERM
  [ -z "$app_pid" ] || kill "$app_pid" 2> /dev/null || true
  [ -z "$nginx_pid" ] || kill "$nginx_pid" 2> /dev/null || true
  wait
  bash tests/servers/ceph.sh stop "$work/ceph"
}
trap finish EXIT
trap 'exit 0' INT TERM

# shellcheck source=eng/prerequisites.sh
. eng/prerequisites.sh
nginx=$(PATH=$PATH:/usr/sbin command -v nginx || true)
if [ -z "$nginx" ]; then
  install_package nginx || { echo "nginx is missing. Install it, on Debian: sudo apt-get install nginx" >&2; exit 77; }
  nginx=/usr/sbin/nginx
fi
rm -rf "$work"
mkdir -p "$work/nginx"

echo "1. Publish: pages name assets below $cdn"
published=${1:-}
if [ -z "$published" ]; then
  bash eng/pack.sh > "$work/pack.log"
  npm ci --prefix samples/Storefront --ignore-scripts --no-audit --no-fund
  published=$work/published
  dotnet publish samples/Storefront --configuration Release --output "$published" -nodeReuse:false "-p:AssetsBaseUrl=$cdn"
fi
published=$(realpath "$published")

echo "2. Start the store and make a bucket that everybody can read"
bash tests/servers/ceph.sh start "$work/ceph" "$store_port"
s3() {
  curl --silent --show-error --fail --aws-sigv4 aws:amz:us-east-1:s3 --user testkey:testsecret \
    --header "x-amz-content-sha256: UNSIGNED-PAYLOAD" "$@"
}
s3 --request PUT "$store/storefront"
s3 --request PUT "$store/storefront?policy=" --data-binary @- << 'POLICY'
{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::storefront/*" }
  ]
}
POLICY

echo "3. Upload, with the command that a user installs from NuGet"
version=$(sed -n 's/.*<AssetsBuildVersion>\(.*\)<.AssetsBuildVersion>.*/\1/p' feed/version.props)
dotnet tool install Assets.Tool --tool-path "$work/tool" --add-source "$repository/feed" --version "$version" > "$work/tool.log"
export AWS_ENDPOINT_URL_S3=$store AWS_ACCESS_KEY_ID=testkey AWS_SECRET_ACCESS_KEY=testsecret AWS_REGION=us-east-1
"$work/tool/assets" upload "$published" s3://storefront/shop

echo "4. Start the CDN"
sed -e "s/127.0.0.1:5083/127.0.0.1:$store_port/; s/127.0.0.1:5081/127.0.0.1:$cdn_port/" "$here/nginx.conf" > "$work/nginx/cdn.conf"
cat > "$work/nginx/nginx.conf" << CONF
daemon off;
master_process off;
pid nginx.pid;
events { }
http {
  access_log off;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
  include cdn.conf;
}
CONF
"$nginx" -p "$work/nginx" -c nginx.conf -e error.log &
nginx_pid=$!

echo "5. Start the app, whose pages name what is in the bucket now"
# The address is also an option of the app, so that one publish can be deployed behind several CDNs.
(cd "$published" && exec dotnet Storefront.dll --urls "$app" --Assets:BaseUrl="$cdn") > "$work/app.log" 2>&1 &
app_pid=$!
for address in "$cdn/robots.txt" "$app/"; do
  curl --silent --fail --retry 60 --retry-delay 1 --retry-connrefused --output "$work/answer" "$address"
done

echo "6. Verify what the CDN serves"
"$work/tool/assets" verify "$cdn" --folder "$published" --origin "$app" --content all

cat << DONE

Pages   $app
Assets  $cdn   nginx, samples/Cdn/nginx.conf
Bucket  $store/storefront/shop

nginx adds the CORS header itself. Browsers that read the bucket without it need this rule on the bucket:

$("$work/tool/assets" cors s3 --origin "$app")

Ctrl-C stops everything.
DONE
wait -n "$app_pid" "$nginx_pid"
echo "The app or nginx ended; see $work" >&2
exit 1
