// node layout.mjs <patch|minor> <earlier|later> <folder>: copies the files of the libraries that have such a pair of
// releases to <folder>/lib/<library>/, and prints a JSON list of the libraries and versions.
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { libraries } from './libraries.mjs';

const [kind, release, folder] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node layout.mjs <patch|minor> <earlier|later> <folder>');
  process.exit(2);
}

const here = dirname(fileURLToPath(import.meta.url));
const packageOf = (name, which) => join(here, 'node_modules', `${kind}-${which}-${name.replace(/^@/, '').replace('/', '-')}`);
const versionOf = (name, which) => JSON.parse(readFileSync(join(packageOf(name, which), 'package.json'), 'utf8')).version;

rmSync(join(folder, 'lib'), { recursive: true, force: true });
const list = [];
for (const [name, files] of Object.entries(libraries)) {
  if (!existsSync(packageOf(name, release))) continue;
  // Chart.js renamed a file; what both releases have is compared.
  for (const file of files.filter((file) => ['earlier', 'later'].every((which) => existsSync(join(packageOf(name, which), file)))))
    cpSync(join(packageOf(name, release), file), join(folder, 'lib', name, file), { recursive: true });
  list.push({ name, earlier: versionOf(name, 'earlier'), later: versionOf(name, 'later') });
}
console.log(JSON.stringify(list));
