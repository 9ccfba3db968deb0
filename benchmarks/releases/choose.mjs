// node choose.mjs <date>: writes package.json with the versions that were the newest on a date, chosen by rule and not by result:
// patch: the newest release whose patch number is not 0, and the highest release below it of the same minor version;
// minor: the newest release whose patch number is 0 and whose minor number is not, and the highest below it of the same major.
// Prereleases do not count. A library without such a pair has none.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { libraries } from './libraries.mjs';

const date = process.argv[2];
if (!/^\d{4}-\d\d-\d\d$/.test(date ?? '')) {
  console.error('usage: node choose.mjs <yyyy-mm-dd>');
  process.exit(2);
}

const parts = (version) => version.split('.').map(Number);
const compare = (a, b) => parts(a).map((part, i) => part - parts(b)[i]).find((difference) => difference !== 0) ?? 0;

function pairs(name) {
  const times = JSON.parse(execFileSync('npm', ['view', name, 'time', '--json'], { encoding: 'utf8', maxBuffer: 1 << 26 }));
  const releases = Object.keys(times)
    .filter((version) => /^\d+\.\d+\.\d+$/.test(version) && times[version].slice(0, 10) < date)
    .sort(compare);
  const before = (version, same) => releases.findLast((other) => compare(other, version) < 0 && same(parts(other), parts(version)));
  const pair = (isLater, same) =>
    releases.filter((version) => isLater(parts(version))).map((later) => [before(later, same), later]).findLast(([earlier]) => earlier);
  return {
    patch: pair(([, , patch]) => patch > 0, (a, b) => a[0] === b[0] && a[1] === b[1]),
    minor: pair(([, minor, patch]) => patch === 0 && minor > 0, (a, b) => a[0] === b[0]),
  };
}

const dependencies = {};
for (const name of Object.keys(libraries))
  for (const [kind, pair] of Object.entries(pairs(name)))
    if (pair) pair.forEach((version, i) => (dependencies[`${kind}-${i === 0 ? 'earlier' : 'later'}-${name.replace(/^@|\//g, (c) => (c === '/' ? '-' : ''))}`] = `npm:${name}@${version}`));

writeFileSync(
  new URL('package.json', import.meta.url),
  JSON.stringify(
    {
      name: 'assets-build-releases',
      private: true,
      description: `Pairs of successive releases of npm libraries before ${date}, written by choose.mjs.`,
      license: 'MIT',
      dependencies,
    },
    null,
    2,
  ) + '\n',
);
