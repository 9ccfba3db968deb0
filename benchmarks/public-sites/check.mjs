// node check.mjs <work folder> <report.md or -> [names]: publishes each site with the plain SDK and with Assets.Build,
// opens its pages in Chromium, and compares. Ends with 'N passed, N failed'. The name 'missing' stands for the sites that
// no earlier run of the same version of the package has passed; the report has them all.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { difference } from './pictures.mjs';
import { create, createEmpty } from './project.mjs';
import { publish, start } from './publish.mjs';
import { report } from './report.mjs';
import { store, stored } from './results.mjs';
import { sites } from './sites.mjs';
import { visit } from './visit.mjs';

const [work, output, names] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const isMissing = names === 'missing';
const results = [];
const empty = new Map();
try {
  for (const site of sites) {
    const kept = isMissing ? stored(folderOf(site.name)) : undefined;
    if (names && !isMissing && !names.split(',').includes(site.name)) continue;
    results.push(kept ?? (await check(site)));
    if (!kept) store(folderOf(site.name), results.at(-1));
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
  const folder = folderOf(site.name);
  const result = { site, version: version(site), checks: [] };
  const requested = new Set();
  const add = (page, what, trouble) => result.checks.push({ site: site.name, page, what, trouble });
  const servers = [];
  try {
    result.cpu = { empty: await cpuOfEmpty(site.template) };
    for (const side of ['sdk', 'ours']) {
      const project = await create(site, side, join(folder, side));
      result.files = filesIn(join(project, 'wwwroot'));
      const { output, cpu } = await publish(project);
      result.cpu[side] = cpu;
      servers.push(await start(output));
    }
    console.error(`${site.name}: CPU seconds ${JSON.stringify(result.cpu)}`);
    const [sdk, ours] = servers;
    mkdirSync(join(folder, 'pictures'), { recursive: true });
    for (const page of site.pages) {
      const open = async (server) => visit(browser, `${server.url}/${page}`, site.clicks?.[page]);
      const [before, after] = [await open(sdk), await open(ours)];
      after.requests.forEach((path) => requested.add(path));
      const picture = join(folder, 'pictures', page.replace(/\W+/g, '-') || 'root');
      // What depends on the moment differs once; what depends on the files differs each time.
      const differs = difference(before.picture, after.picture, picture)
        && difference((await open(sdk)).picture, (await open(ours)).picture, picture);
      add(page, 'picture', differs);
      add(page, 'console', without(after.errors, before.errors));
      add(page, 'requests', without(after.failed, before.failed));
      console.error(`${site.name} ${page}: ${after.requests.size} requests`);
    }
  } catch (error) {
    add('', 'site', error.message);
  } finally {
    servers.forEach((server) => server.stop());
  }
  const isFingerprinted = (path) => /[.-][0-9a-z]{10}\./.test(path);
  return { ...result, urls: requested.size, fingerprinted: [...requested].filter(isFingerprinted).length };
}

/** Of an app of the template with no static files; the lower of two runs, as it is subtracted from everything else. */
async function cpuOfEmpty(template) {
  if (!empty.has(template)) {
    const runs = [];
    for (let round = 0; round < 2; round++)
      runs.push((await publish(await createEmpty(template, folderOf(`empty ${template ?? ''}`)))).cpu);
    empty.set(template, Math.min(...runs));
  }
  return empty.get(template);
}

function filesIn(root) {
  if (!existsSync(root)) return { count: 0, bytes: 0 };
  const entries = readdirSync(root, { recursive: true }).map((entry) => statSync(join(root, entry)));
  const files = entries.filter((entry) => entry.isFile());
  return { count: files.length, bytes: files.reduce((sum, file) => sum + file.size, 0) };
}

function folderOf(name) {
  return join(work, name.replace(/\W+/g, '-'));
}

/** What is new, in words; nothing when nothing is. */
function without(after, before) {
  return [...after].filter((entry) => !before.has(entry)).join('; ') || undefined;
}

function version(site) {
  if (site.packages) return Object.values(site.packages).join(', ');
  const name = site.of ?? (site.template ? undefined : site.name);
  if (!name) return '.NET 10 SDK';
  return JSON.parse(readFileSync(join(here, 'node_modules', name, 'package.json'), 'utf8')).version;
}
