// node oracle.mjs <wwwroot> <references.jsonl> <oracle.json>
// Compares what our scanners find in every script and stylesheet with what esbuild and acorn find there.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { TextDecoder } from 'node:util';
import { build } from 'esbuild';
import { parseJavaScript, readJavaScript } from './parsing.mjs';

const [folder, found, output] = process.argv.slice(2);
const chunk = 200;
const kinds = { 'import-statement': 'import', 'dynamic-import': 'import()', 'import-rule': '@import', 'url-token': 'url()' };
const ourKinds = { ModuleImport: 'import', DynamicImport: 'import()', StylesheetImport: '@import', StylesheetUrl: 'url()', ScriptUrl: 'script URL', Worker: 'script URL', ImportedScript: 'script URL' };
const acornKinds = { 'new URL': 'script URL', importScripts: 'script URL', 'import.meta.resolve': 'script URL' };

const ours = readFileSync(found, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
const judges = { esbuild: newJudge(), acorn: newJudge() };

for (let start = 0; start < ours.length; start += chunk) {
  const files = ours.slice(start, start + chunk);
  const seen = await byEsbuild(files.map(({ path }) => path));
  for (const { path, references } of files) {
    const isScript = posix.extname(path).toLowerCase() !== '.css';
    const parsed = isScript ? byAcorn(path) : null;
    // esbuild names no import() with a computed query; acorn judges those.
    const isOfAcorn = ({ kind, specifier }) =>
      kind === 'DynamicImport' && parsed?.includes(`import() ${specifier}`) && !seen.get(path)?.includes(`import() ${specifier}`);
    judge(judges.esbuild, path, seen.get(path), references.filter((reference) => Object.values(kinds).includes(ourKinds[reference.kind]) && !isOfAcorn(reference)));
    if (isScript) judge(judges.acorn, path, parsed, references.filter(({ kind }) => ourKinds[kind]));
  }
}

writeFileSync(output, JSON.stringify(judges));
for (const [name, { files, unread, references, differences }] of Object.entries(judges))
  console.log(`${name}: ${files} files, ${references} references, ${unread} files it cannot read, ${differences.length} differences`);

function newJudge() {
  return { files: 0, unread: 0, references: 0, differences: [] };
}

// esbuild names each target of a file once, so both sides are compared as sets.
function judge(result, path, theirs, references) {
  if (!theirs) return result.unread++;
  result.files++;
  const expected = new Set(theirs);
  const found = new Set(references.filter(({ specifier }) => !/^data:/i.test(specifier)).map(({ kind, specifier }) => `${ourKinds[kind]} ${specifier}`));
  result.references += expected.size;
  const lost = [...expected].filter((reference) => !found.has(reference));
  const invented = [...found].filter((reference) => !expected.has(reference));
  result.differences.push(...lost.map((reference) => ({ path, lost: reference })), ...invented.map((reference) => ({ path, invented: reference })));
}

/** File → what it refers to, from esbuild's metafile; files that esbuild gives up are not in it. */
async function byEsbuild(paths) {
  const left = new Set(paths);
  while (left.size > 0) {
    try {
      const { metafile } = await build({
        entryPoints: [...left].map((path) => ({ in: `./${path}`, out: path })), absWorkingDir: folder, outdir: '/nowhere', write: false, metafile: true, logLevel: 'silent', logLimit: 0,
      });
      const outputs = Object.values(metafile.outputs).filter(({ entryPoint }) => entryPoint);
      return new Map(outputs.map(({ entryPoint, imports }) =>
        [entryPoint, imports.filter(({ kind, path }) => kinds[kind] && !/^data:/i.test(path)).map(({ kind, path }) => `${kinds[kind]} ${path}`)]));
    } catch (error) {
      const broken = new Set((error.errors ?? []).map(({ location }) => location?.file).filter((file) => left.has(file)));
      if (broken.size === 0) throw error;
      for (const file of broken) left.delete(file);
    }
  }
  return new Map();
}

function byAcorn(path) {
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(folder, path)));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return null;
  }
  const parsed = parseJavaScript(text, { '.mjs': 'module' }[posix.extname(path).toLowerCase()]);
  if (!parsed) return null;
  return readJavaScript(parsed).references
    .filter(({ kind, specifier }) => kind !== 'source map' && !/^data:/i.test(specifier))
    .map(({ kind, specifier }) => `${acornKinds[kind] ?? kind} ${specifier}`);
}
