// node layout.mjs <site> <folder> [packages.json]: copies what sites.mjs names for the site to <folder>/lib,
// prints a table of it and, when asked, writes the packages with their versions and sizes to a file.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { left, sites } from './sites.mjs';

const packages = join(dirname(fileURLToPath(import.meta.url)), 'node_modules');

function* filesOf(entry) {
  if (statSync(join(packages, entry)).isFile()) {
    yield entry;
    return;
  }
  for (const { name } of readdirSync(join(packages, entry), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1)))
    if (!name.startsWith('.') && name !== 'node_modules') yield* filesOf(`${entry}/${name}`);
}

const packageOf = (path) => path.split('/').slice(0, path.startsWith('@') ? 2 : 1).join('/');
const versionOf = (name) => JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8')).version;

function count(table, key, bytes) {
  const row = table.get(key) ?? { files: 0, bytes: 0 };
  table.set(key, { files: row.files + 1, bytes: row.bytes + bytes });
}

export function layOut(siteName, folder) {
  const site = sites[siteName];
  const byPackage = new Map();
  const byExtension = new Map();
  rmSync(folder, { recursive: true, force: true });
  for (const entry of site.entries)
    for (const file of filesOf(entry)) {
      if (!site.whole && left.test(file)) continue;
      const target = join(folder, 'lib', file);
      mkdirSync(dirname(target), { recursive: true });
      cpSync(join(packages, file), target);
      const { size } = statSync(target);
      count(byPackage, packageOf(file), size);
      count(byExtension, extname(file).toLowerCase() || 'none', size);
    }
  return { byPackage, byExtension };
}

function print({ byPackage, byExtension }) {
  const line = (cells) => console.log(`| ${cells.join(' | ')} |`);
  const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
  const total = [...byPackage.values()].reduce((a, b) => ({ files: a.files + b.files, bytes: a.bytes + b.bytes }));
  line(['package', 'version', 'files', 'MB']);
  line(['---', '---', '--:', '--:']);
  for (const [name, row] of byPackage) line([name, versionOf(name), row.files, megabytes(row.bytes)]);
  line(['all', '', total.files, megabytes(total.bytes)]);
  console.log();
  line(['extension', 'files', 'MB']);
  line(['---', '--:', '--:']);
  for (const [name, row] of [...byExtension].sort((a, b) => b[1].bytes - a[1].bytes)) line([name, row.files, megabytes(row.bytes)]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [siteName, folder, list] = process.argv.slice(2);
  if (!sites[siteName] || !folder) {
    console.error(`usage: node layout.mjs <${Object.keys(sites).join('|')}> <folder>`);
    process.exit(2);
  }
  const laidOut = layOut(siteName, folder);
  print(laidOut);
  if (list) writeFileSync(list, JSON.stringify([...laidOut.byPackage].map(([name, row]) => ({ name, version: versionOf(name), ...row }))));
}
