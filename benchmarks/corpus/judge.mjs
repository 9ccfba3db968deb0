// Judges one published file against the one it was made from. Gives a list of { check, ok, detail }.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual, TextDecoder } from 'node:util';
import { join, posix } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { parseJavaScript, readCss, readJavaScript, syntaxErrors } from './parsing.mjs';
import { resolve } from './site.mjs';
import { hasSegments, judgeMap, mapOf, nameOf } from './sourcemaps.mjs';

const decoders = { br: brotliDecompressSync, gzip: gunzipSync };
const rewritable = new Set(['.css', '.js', '.mjs', '.cjs', '.json', '.map', '.html', '.htm', '.svg', '.webmanifest']);

/** `site`: { sourceFolder, publishedFolder, manifest, logicalOf }, the last one from published to logical path. */
export async function judge(path, site) {
  const entry = site.manifest.get(path);
  if (!entry) return [{ check: 'published', ok: false, detail: 'not in the manifest' }];
  const source = readFileSync(join(site.sourceFolder, path));
  const published = readFileSync(join(site.publishedFolder, entry.url));
  const extension = posix.extname(path).toLowerCase();
  return [
    { check: 'published', ok: true },
    ...variants(entry, published, site),
    ...integrity(entry, published),
    ...(rewritable.has(extension) ? [] : [{ check: 'bytes kept', ok: source.equals(published) }]),
    ...(await contents(extension, path, entry.url, source, published, site)),
  ];
}

const variants = (entry, published, site) =>
  entry.files.filter((file) => file.encoding).map((file) => ({
    check: `${file.encoding} decodes to the file`,
    ok: decoders[file.encoding](readFileSync(join(site.publishedFolder, file.file))).equals(published),
    detail: file.file,
  }));

const integrity = (entry, published) =>
  entry.integrity ? [{ check: 'integrity', ok: entry.integrity === `sha384-${createHash('sha384').update(published).digest('base64')}` }] : [];

async function contents(extension, path, url, source, published, site) {
  const [before, after] = [text(source), text(published)];
  if (before === null || after === null) return rewritable.has(extension) ? [{ check: 'bytes kept', ok: source.equals(published), detail: 'not UTF-8' }] : [];
  switch (extension) {
    case '.js':
    case '.mjs':
    case '.cjs':
      return javaScript(extension, path, url, before, after, site);
    case '.css':
      return [await css(before, after), ...related(path, url, before, after, readCss(before), readCss(after), site)];
    case '.json':
      return json(before, after);
    case '.map':
      return sourceMap(before, after);
    default:
      return [];
  }
}

async function javaScript(extension, path, url, before, after, site) {
  const goal = { '.mjs': 'module', '.cjs': 'script' }[extension];
  const source = parseJavaScript(before, goal);
  if (!source) {
    const errors = await syntaxErrors(before, 'js');
    if (errors === null) return [{ check: 'not JavaScript, so bytes kept', ok: before === after }];
    return [{ check: 'JS parses (esbuild)', ok: (await syntaxErrors(after, 'js')) !== null }];
  }
  const published = parseJavaScript(after, source.goal);
  if (!published) return [{ check: 'JS parses', ok: false, detail: source.goal }];
  return [
    { check: 'JS parses', ok: true },
    ...related(path, url, before, after, readJavaScript(source), readJavaScript(published), site),
  ];
}

async function css(before, after) {
  const [expected, found] = [await syntaxErrors(before, 'css'), await syntaxErrors(after, 'css')];
  return { check: 'CSS parses', ok: found !== null && found <= (expected ?? 0), detail: `${expected} syntax errors before, ${found} after` };
}

function json(before, after) {
  const source = parseJson(before);
  if (source === undefined) return [{ check: 'not JSON, so bytes kept', ok: before === after }];
  return [{ check: 'JSON has the same value', ok: isDeepStrictEqual(source, parseJson(after)) }];
}

/** A map follows its file through the minifier: other mappings, and the same sources, as far as they are still mentioned. */
function sourceMap(before, after) {
  const [source, published] = [parseJson(before), parseJson(after)];
  if (source === undefined || isDeepStrictEqual(source, published)) return json(before, after);
  // A map that maps nothing is no map to the minifier, which then names the file itself as the source.
  if (!hasSegments(source)) return [{ check: 'empty source map replaced by one of the file', ok: published?.sources.length <= 1 }];
  const contentOf = new Map(source.sources.map((name, index) => [nameOf(name), source.sourcesContent?.[index] ?? null]));
  const known = (name, index) => contentOf.get(nameOf(name)) === (published.sourcesContent?.[index] ?? null);
  return [{ check: 'source map has the same sources', ok: published?.version === 3 && published.sources.every(known) }];
}

function related(path, url, before, after, source, published, site) {
  const map = before === after ? null : judgeMap(
    { text: before, names: source.names, map: mapOf(source.references, path, site.sourceFolder) },
    { text: after, names: published.names, map: mapOf(published.references, url, site.publishedFolder) });
  return [...references(path, url, source.references, published.references, site), ...(map ? [map] : [])];
}

/** What a file referred to and what it refers to now must be the same assets, in the same manner, as often. */
function references(path, url, before, after, site) {
  const expected = before.map((reference) => described(reference, path, (target) => (site.manifest.has(target) ? target : null)));
  const found = after.map((reference) => described(reference, url, (target) => site.logicalOf.get(target) ?? null));
  const left = new Map();
  for (const { key } of found) left.set(key, (left.get(key) ?? 0) + 1);
  const results = expected.map(({ kind, key, resolved }) => {
    const ok = (left.get(key) ?? 0) > 0;
    if (ok) left.set(key, left.get(key) - 1);
    return { check: `${kind} ${resolved ? 'resolves to the same asset' : 'that leads outside or nowhere is as written'}`, ok, detail: `lost: ${key}` };
  });
  const extra = [...left].filter(([, count]) => count > 0).map(([key]) => ({ check: 'no new reference', ok: false, detail: `new: ${key}` }));
  return [...results, ...extra];
}

function described({ kind, specifier }, from, logical) {
  if (kind === 'source map' && specifier.startsWith('data:')) return { kind: 'inline source map', resolved: true, key: 'inline source map' };
  const place = resolve({ kind, specifier }, from);
  const target = place && logical(place.target);
  return target
    ? { kind, resolved: true, key: `${kind} → ${target}${place.suffix}` }
    : { kind, resolved: false, key: `${kind} ${specifier.length > 200 ? `${specifier.slice(0, 200)}…` : specifier}` };
}

function text(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
