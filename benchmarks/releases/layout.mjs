// node layout.mjs <patch|minor> <earlier|later> <folder>: copies the files of the libraries that have such a pair of
// releases to <folder>/lib/<library>/, and prints a JSON list of the libraries and versions.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
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

/** The files of a release whose name is this one, or has a hash in place of the asterisk. */
function filesOf(name, which, file) {
  const path = dirname(file);
  const [before, after] = basename(file).split('*');
  if (after === undefined) return existsSync(join(packageOf(name, which), file)) ? [file] : [];
  return existsSync(join(packageOf(name, which), path))
    ? readdirSync(join(packageOf(name, which), path))
        .filter((found) => found.startsWith(before) && found.endsWith(after) && found.length === before.length + 8 + after.length)
        .map((found) => join(path, found))
    : [];
}

rmSync(join(folder, 'lib'), { recursive: true, force: true });
const list = [];
for (const [name, files] of Object.entries(libraries)) {
  if (!existsSync(packageOf(name, release))) continue;
  for (const file of files) {
    const alternatives = [file].flat();
    const chosen = alternatives.find((one) => ['earlier', 'later'].every((which) => filesOf(name, which, one).length > 0)) ?? alternatives[0];
    for (const found of filesOf(name, release, chosen)) cpSync(join(packageOf(name, release), found), join(folder, 'lib', name, found));
  }
  list.push({ name, earlier: versionOf(name, 'earlier'), later: versionOf(name, 'later') });
}
console.log(JSON.stringify(list));
