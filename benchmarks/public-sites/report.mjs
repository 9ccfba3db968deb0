// docs/sites.md.
const intro = `# Public sites in a browser

\`bash eng/sites.sh\` publishes public sites and themes twice, once with the plain SDK and \`MapStaticAssets()\`, once with
Assets.Build and \`UseAssets()\`, opens their pages in Chromium and compares: the picture of the whole page, errors on the
console, failed requests.

The files are those of npm packages at pinned versions and of the SDK's templates, as they are. Static pages lie in \`wwwroot\`;
in the apps with views the tag helpers of Assets.AspNetCore name the files. Other hosts (web fonts, CDNs) are blocked on both
sides, the clock and random numbers stand still, each page gets a \`resize\` event after it has loaded, and one pixel in
20,000 may differ. Pictures that differ are taken a second time on both sides, because layouts that depend on the moment of a
resize differ once, and files differ each time. This page is written by that command.

Some of them have scripts that find their own files by a plain name (Leaflet 1, CKEditor 4, PDF.js 2, Prism's autoloader,
TinyMCE). The package recognizes such names and does not fingerprint these files, so no site here has an \`AssetRule\`
([names that scripts know](references.md#names-that-scripts-know)). Monaco is here as AMD modules; its ES modules import
stylesheets and need a bundler.
`;

const cost = `## CPU time of a cold publish

User and system time in seconds of all processes of \`dotnet publish\`, compilation included and restore excluded, with nothing
built, an empty cache and the default compression of each. An *empty app* is a project of the same template without static
files, published by the plain SDK (the lower of two runs). The ratio is that of the seconds beyond the empty app. Each site
was published once, on a shared machine with two cores: read differences of half a second as none.
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
    row(['site', 'files in wwwroot', 'MB', 'empty app', 'SDK', 'Assets.Build', 'ratio beyond an empty app']),
    '| --- | --: | --: | --: | --: | --: | --: |',
    ...results.map(costOf),
    '',
    median(results),
    '',
  ].join('\n');
}

const row = (cells) => `| ${cells.join(' | ')} |`;

function pagesOf({ site, version, urls, fingerprinted, checks }) {
  const passed = ['picture', 'console', 'requests'].map((what) => count(checks, what));
  return row([site.name, version, site.pages.length, urls, fingerprinted, ...passed]);
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

// Two publishes of an empty app differ by up to half a second.
const noise = 0.5;
const beyond = (cpu, side) => cpu[side] - cpu.empty;
const isMeasured = (cpu) => cpu?.ours !== undefined;
const ratio = (cpu) =>
  isMeasured(cpu) && beyond(cpu, 'sdk') >= noise ? beyond(cpu, 'ours') / beyond(cpu, 'sdk') : undefined;

function median(results) {
  const ratios = results.map(({ cpu }) => ratio(cpu)).filter((value) => value !== undefined).sort((a, b) => a - b);
  const middle = (ratios[(ratios.length - 1) >> 1] + ratios[ratios.length >> 1]) / 2;
  const above = ratios.filter((value) => value > 1).length;
  const small = results.filter(({ cpu }) => isMeasured(cpu) && ratio(cpu) === undefined).map(({ site, cpu }) =>
    `${site.name}, ${beyond(cpu, 'sdk').toFixed(1)} s with the SDK and ${beyond(cpu, 'ours').toFixed(1)} s with the package`);
  return [
    `Median of the ${ratios.length} sites with a ratio: **${middle.toFixed(2)}**; ${above} above 1.`,
    ...small.map((text) => `No ratio, because the SDK's part is too small to measure: ${text}.`),
  ].join('\n');
}
