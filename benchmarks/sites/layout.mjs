// node layout.mjs <site> <folder>: copies what sites.mjs names for the site to <folder>/lib and prints a table of it.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
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
  const byPackage = new Map();
  const byExtension = new Map();
  rmSync(folder, { recursive: true, force: true });
  for (const entry of sites[siteName].entries)
    for (const file of filesOf(entry)) {
      if (left.test(file)) continue;
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
  const [siteName, folder] = process.argv.slice(2);
  if (!sites[siteName] || !folder) {
    console.error(`usage: node layout.mjs <${Object.keys(sites).join('|')}> <folder>`);
    process.exit(2);
  }
  print(layOut(siteName, folder));
}
