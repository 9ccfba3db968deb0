// docs/sites.md.
const intro = `# Public sites in a browser

\`bash eng/sites.sh\` publishes public sites and themes twice, once with the plain SDK and \`MapStaticAssets()\`, once with
Assets.Build and \`UseAssets()\`, opens their pages in Chromium and compares: the picture of the whole page, errors on the
console, failed requests.

The files are those of npm packages at pinned versions and of the SDK's templates, as they are. Static pages lie in \`wwwroot\`;
in the apps with views the tag helpers of Assets.AspNetCore name the files. Other hosts (web fonts, CDNs) are blocked on both
sides, the clock and random numbers stand still, and one pixel in 20,000 may differ. This page is written by that command.

Some of them have scripts that find their own files by a plain name (Leaflet 1, CKEditor 4, PDF.js 2, Prism's autoloader,
TinyMCE). The package recognizes such names and does not fingerprint these files, so no site here has an \`AssetRule\`
([names that scripts know](references.md#names-that-scripts-know)). Monaco's other build, ES modules that import stylesheets, needs a bundler.
`;

const cost = `## CPU time of a cold publish

User and system time of all processes of \`dotnet publish\`, compilation included and restore excluded, with nothing built, an
empty cache and the default compression of each. An *empty app* is a project of the same template without static files,
published by the plain SDK (the lower of two runs). The ratio is that of the seconds beyond the empty app. Each site was
published once, on a shared machine with two cores; differences of half a second mean nothing, so that the ratio of a site
of a few small files shows the package's fixed cost and little else.
`;

export function report(results) {
  const differences = results.flatMap((result) => result.checks).filter((entry) => entry.trouble)
    .map(({ site, page, what, trouble }) => `- ${site} \`/${page}\`, ${what}: ${trouble}`);
  return [
    intro,
    `Last run: ${new Date().toLocaleDateString('en-GB', { dateStyle: 'long' })}.`,
    '',
    row(['site', 'version', 'pages', 'URLs asked for', 'with a fingerprint',
      'same picture', 'no new console error', 'no new failed request']),
    '| --- | --- | --: | --: | --: | --: | --: | --: |',
    ...results.map(pagesOf),
    ...(differences.length ? ['', '## Differences', '', ...differences] : []),
    '',
    cost,
    row(['site', 'files', 'MB', 'empty app', 'SDK', 'Assets.Build', 'ratio beyond an empty app']),
    '| --- | --: | --: | --: | --: | --: | --: |',
    ...results.map(costOf),
    '',
    median(results),
    '',
  ].join('\n');
}

const row = (cells) => `| ${cells.join(' | ')} |`;

function pagesOf({ site, version, requested, checks }) {
  const fingerprinted = [...requested].filter((path) => /[.-][0-9a-z]{10}\./.test(path)).length;
  const passed = ['picture', 'console', 'requests'].map((what) => count(checks, what));
  return row([site.name, version, site.pages.length, requested.size, fingerprinted, ...passed]);
}

function count(checks, what) {
  const asked = checks.filter((entry) => entry.what === what || entry.what === 'site');
  return `${asked.filter((entry) => !entry.trouble).length} of ${asked.length}`;
}

function costOf({ site, files, cpu }) {
  const seconds = ['empty', 'sdk', 'ours'].map((side) => cpu?.[side]?.toFixed(1) ?? '–');
  const megabytes = files ? (files.bytes / 1e6).toFixed(1) : '–';
  return row([site.name, files?.count ?? '–', megabytes, ...seconds, ratio(cpu)?.toFixed(2) ?? '–']);
}

const ratio = (cpu) => (cpu?.ours ? (cpu.ours - cpu.empty) / (cpu.sdk - cpu.empty) : undefined);

function median(results) {
  const ratios = results.map(({ cpu }) => ratio(cpu)).filter((value) => value !== undefined).sort((a, b) => a - b);
  const middle = (ratios[(ratios.length - 1) >> 1] + ratios[ratios.length >> 1]) / 2;
  return `Median of the ${ratios.length} sites: **${middle.toFixed(2)}**; ${ratios.filter((value) => value > 1).length} above 1.`;
}
