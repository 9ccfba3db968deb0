// docs/sites.md.
const intro = `# Public sites in a browser

\`bash eng/sites.sh\` publishes public sites and themes twice, once with the plain SDK and \`MapStaticAssets()\`, once with
Assets.Build and \`UseAssets()\`, opens their pages in Chromium and compares: the picture of the whole page, errors on the
console, failed requests.

The files are those of npm packages at pinned versions and of the SDK's templates, as they are. Static pages lie in \`wwwroot\`;
in the apps with views the tag helpers of Assets.AspNetCore name the files. Other hosts (web fonts, CDNs) are blocked on both
sides, the clock and random numbers stand still, and one pixel in 20,000 may differ. This page is written by that command.

Libraries whose scripts find their own files by a plain name are not in this list: Leaflet 1, CKEditor 4, MathJax 2, Prism's
autoloader and PDF.js 2 need \`<AssetRule … Fingerprint="false" />\` for their folders.
`;

export function report(results) {
  const rows = results.map(({ site, version, requested, checks }) => {
    const fingerprinted = [...requested].filter((path) => /[.-][0-9a-z]{10}\./.test(path)).length;
    const passed = ['picture', 'console', 'requests'].map((what) => count(checks, what));
    return row([site.name, version, site.pages.length, requested.size, fingerprinted, ...passed]);
  });
  const differences = results.flatMap((result) => result.checks).filter((entry) => entry.trouble)
    .map(({ site, page, what, trouble }) => `- ${site} \`/${page}\`, ${what}: ${trouble}`);
  return [
    intro,
    row(['site', 'version', 'pages', 'URLs asked for', 'with a fingerprint',
      'same picture', 'no new console error', 'no new failed request']),
    '| --- | --- | --: | --: | --: | --: | --: | --: |',
    ...rows,
    ...(differences.length ? ['', '## Differences', '', ...differences] : []),
    '',
  ].join('\n');
}

const row = (cells) => `| ${cells.join(' | ')} |`;

function count(checks, what) {
  const asked = checks.filter((entry) => entry.what === what || entry.what === 'site');
  return `${asked.filter((entry) => !entry.trouble).length} of ${asked.length}`;
}
