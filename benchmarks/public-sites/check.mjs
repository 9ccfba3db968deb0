// node check.mjs <work folder> <report.md or -> [names]: publishes each site with the plain SDK and with Assets.Build,
// opens its pages in Chromium, and compares. Ends with 'N passed, N failed'.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { difference } from './pictures.mjs';
import { publish, start } from './project.mjs';
import { report } from './report.mjs';
import { sites } from './sites.mjs';
import { visit } from './visit.mjs';

const [work, output, names] = process.argv.slice(2);
const chosen = sites.filter((site) => !names || names.split(',').includes(site.name));
const here = dirname(fileURLToPath(import.meta.url));
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const results = [];
try {
  for (const site of chosen) {
    results.push(await check(site));
    if (output !== '-') writeFileSync(output, report(results));
  }
} finally {
  await browser.close();
}

const checks = results.flatMap((result) => result.checks);
const failed = checks.filter((entry) => entry.trouble);
for (const { site, page, what, trouble } of failed) console.log(`failed: ${site} ${page}: ${what}: ${trouble}`);
console.log(`${checks.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length ? 1 : 0;

async function check(site) {
  const folder = join(work, site.name.replace(/\W+/g, '-'));
  const result = { site, version: version(site), requested: new Set(), checks: [] };
  const add = (page, what, trouble) => result.checks.push({ site: site.name, page, what, trouble });
  const servers = [];
  try {
    for (const side of ['sdk', 'ours']) servers.push(await start(await publish(site, side, join(folder, side))));
    const [sdk, ours] = servers;
    mkdirSync(join(folder, 'pictures'), { recursive: true });
    for (const page of site.pages) {
      const before = await visit(browser, `${sdk.url}/${page}`);
      const after = await visit(browser, `${ours.url}/${page}`);
      after.requests.forEach((path) => result.requested.add(path));
      const picture = join(folder, 'pictures', page.replace(/\W+/g, '-'));
      add(page, 'picture', difference(before.picture, after.picture, picture));
      add(page, 'console', without(after.errors, before.errors));
      add(page, 'requests', without(after.failed, before.failed));
      console.error(`${site.name} ${page}: ${after.requests.size} requests`);
    }
  } catch (error) {
    add('', 'site', error.message);
  } finally {
    servers.forEach((server) => server.stop());
  }
  return result;
}

/** What is new, in words; nothing when nothing is. */
function without(after, before) {
  return [...after].filter((entry) => !before.has(entry)).join('; ') || undefined;
}

function version(site) {
  const name = site.of ?? (site.template ? undefined : site.name);
  if (!name) return '.NET 10 SDK';
  return JSON.parse(readFileSync(join(here, 'node_modules', name, 'package.json'), 'utf8')).version;
}
