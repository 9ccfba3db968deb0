#!/usr/bin/env bash
# Renders eng/icon.svg as eng/icon.png, the icon of both packages, on a canvas of Chromium.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/icon.html" <<HTML
<body><script>
const image = new Image();
image.onload = () => {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 128;
  canvas.getContext('2d').drawImage(image, 0, 0, 128, 128);
  document.body.textContent = canvas.toDataURL('image/png');
};
image.src = 'data:image/svg+xml;base64,$(base64 -w 0 icon.svg)';
</script>
HTML
chromium --headless --no-sandbox --disable-gpu --user-data-dir="$work/profile" --virtual-time-budget=2000 --dump-dom "file://$work/icon.html" \
  2> /dev/null | sed -n 's:.*data\:image/png;base64,\([A-Za-z0-9+/=]*\)</body>.*:\1:p' | base64 -d > "$work/icon.png"
[ -s "$work/icon.png" ] && cp "$work/icon.png" icon.png
