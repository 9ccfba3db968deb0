// node tree.mjs <files> <folder>: writes to <folder>/lib a tree of small files, as icon sets, locales and unbundled modules are: 100 in a folder, in each ten
// four icons, three modules that import one another, a stylesheet that names an icon, a JSON file and a picture.
// Every file differs from every other, so that no cache of contents makes the work smaller than it looks.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// mulberry32: the same bytes on every machine.
function randomNumbers(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
}

const next = randomNumbers(1);
const number = (limit) => next() % limit;
const times = (count, text) => Array.from({ length: count }, text).join('');

function icon(id) {
  const path = times(12, () => `c${number(24)}.${number(100)} ${number(24)} ${number(9)}-${number(20)} ${number(12)}`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none">\n  <title>icon ${id}</title>\n  <path d="M${number(24)} ${number(24)}${path}z"/>\n</svg>\n`;
}

function module(id, neighbour) {
  const functions = times(6, () => {
    const name = `f${next().toString(36)}`;
    return `\n/** Returns a number for ${name}. */\nexport function ${name}(first, second) {\n  const sum = first + second * ${number(1000)};\n  return sum > ${number(100)} ? helper(sum) : sum;\n}\n`;
  });
  return `import { helper as other } from './${neighbour}';\n\nexport function helper(value) {\n  return value % ${id + 2};\n}\n${functions}\nexport const next = other;\n`;
}

const stylesheet = (id, image) =>
  `.card-${id} {\n  background: url("${image}") no-repeat;\n}\n` +
  times(8, () => `.card-${id} .part-${number(1000)} {\n  margin: ${number(20)}px ${number(20)}px;\n  color: #${(next() & 0xffffff).toString(16).padStart(6, '0')};\n}\n`);

const settings = (id) => JSON.stringify({ id, values: Array.from({ length: 20 }, () => ({ key: next().toString(36), value: number(1000) })) }, null, 2);

const picture = () => Buffer.from(Array.from({ length: 200 }, () => next() & 255));

export function writeTree(files, folder) {
  rmSync(folder, { recursive: true, force: true });
  for (let id = 0; id < files; id++) {
    const directory = join(folder, 'lib', `${Math.floor(id / 100)}`.padStart(4, '0'));
    if (id % 100 === 0) mkdirSync(directory, { recursive: true });
    const ten = id - (id % 10);
    const write = (name, content) => writeFileSync(join(directory, name), content);
    switch (id % 10) {
      case 0: case 1: case 2: case 3: write(`icon-${id}.svg`, icon(id)); break;
      case 4: case 5: write(`module-${id}.js`, module(id, `module-${id + 1}.js`)); break;
      case 6: write(`module-${id}.js`, module(id, `module-${ten + 4}.js`)); break;
      case 7: write(`card-${id}.css`, stylesheet(id, `icon-${ten}.svg`)); break;
      case 8: write(`settings-${id}.json`, settings(id)); break;
      case 9: write(`picture-${id}.png`, picture()); break;
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [files, folder] = process.argv.slice(2);
  writeTree(Number(files), folder);
}
