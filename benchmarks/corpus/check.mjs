// node check.mjs <source wwwroot> <publish folder> <publish log> <packages.json> <oracle.json> <report.md> <minifier>
// Compares a published site with its source, file by file, and ends with 'N passed, N failed'.
import { readFileSync, writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { explain } from './explanations.mjs';
import { report } from './report.mjs';
import { filesBelow } from './site.mjs';

const [sourceFolder, publishFolder, log, packages, oracleFile, output, minifier] = process.argv.slice(2);
const oracle = JSON.parse(readFileSync(oracleFile, 'utf8'));
const threads = 2;

const paths = filesBelow(sourceFolder).filter((path) => !path.split('/').some((part) => part.startsWith('.') && part !== '.well-known')).sort();
const share = (of) => paths.filter((_, index) => index % threads === of);
const judged = (await Promise.all(Array.from({ length: threads }, (_, index) => judgeAll(share(index))))).flat();

const checks = new Map();
const failures = [];
const explained = [];
for (const { path, results } of judged.sort((a, b) => (a.path < b.path ? -1 : 1)))
  for (const result of results) {
    const row = checks.get(result.check) ?? { passed: 0, explained: 0, failed: 0 };
    checks.set(result.check, row);
    const explanation = result.ok ? null : explain(path, result);
    if (result.ok) row.passed++;
    else if (explanation) row.explained++, explained.push({ path, ...result, reason: explanation.reason });
    else row.failed++, failures.push({ path, ...result });
  }

for (const [judge, { files, differences }] of Object.entries(oracle)) {
  checks.set(`${judge} finds the same references`, { passed: files - new Set(differences.map(({ path }) => path)).size, explained: 0, failed: differences.length });
  failures.push(...differences.map(({ path, lost, invented }) => ({ path, check: `${judge} finds the same references`, detail: lost ? `lost: ${lost}` : `invented: ${invented}` })));
}

const text = report({ minifier, packages: JSON.parse(readFileSync(packages, 'utf8')), checks, explained, failures, warnings: warningsByCode(), oracle });
writeFileSync(output, text);
console.log(text);
const passed = [...checks.values()].reduce((sum, row) => sum + row.passed + row.explained, 0);
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;

function judgeAll(paths) {
  return new Promise((resolve, reject) => {
    const judged = [];
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
      workerData: { sourceFolder, publishFolder, paths },
      resourceLimits: { stackSizeMb: 64, maxOldGenerationSizeMb: 6144 },
    });
    worker.on('message', (message) => judged.push(message));
    worker.on('error', reject);
    worker.on('exit', () => resolve(judged));
  });
}

function warningsByCode() {
  const counts = new Map();
  const seen = new Set(); // MSBuild repeats every warning in its summary
  for (const line of readFileSync(log, 'utf8').split('\n')) {
    const [, code] = /: (?:warning|error) (ASSETS\d+|[A-Z]+\d+):/.exec(line) ?? [];
    if (!code || seen.has(line.trim())) continue;
    seen.add(line.trim());
    const row = counts.get(code) ?? { count: 0, example: line.trim() };
    counts.set(code, { ...row, count: row.count + 1 });
  }
  return counts;
}
