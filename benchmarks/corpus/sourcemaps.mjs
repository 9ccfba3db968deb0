// Whether a source map still tells the truth: a name that occurs once must come from the same line of the same source as before.
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { TraceMap, originalPositionFor } from '@jridgewell/trace-mapping';

const shortest = 6; // shorter names are what a minifier renames to
const samples = 400;
const fewest = 10;
// Merged and moved statements take a few names to another line; a map of another text agrees by chance alone.
const leastShare = 0.9;

/** Compares the published file and its map with those they were made from. Null when there is too little to compare. */
export function judgeMap(source, published) {
  const [before, after] = [origins(source), origins(published)];
  if (!before || !after) return null;
  const names = [...before.keys()].filter((name) => after.has(name));
  const step = Math.max(1, Math.floor(names.length / samples));
  const compared = names.filter((_, index) => index % step === 0).map((name) => [before.get(name)(), after.get(name)()]).filter(([origin]) => origin);
  if (compared.length < fewest) return null;
  const same = compared.filter(([was, is]) => was === is).length / compared.length;
  return {
    check: 'source map leads to the same lines',
    ok: same >= leastShare,
    detail: `${Math.round(same * 100)} % of ${compared.length} names`,
  };
}

/** The map that a file's comment names: beside it or inline. */
export function mapOf(references, path, folder) {
  const specifier = references.find((reference) => reference.kind === 'source map')?.specifier;
  if (!specifier) return null;
  try {
    const inline = /^data:application\/json[^,]*?(;base64)?,(.*)$/s.exec(specifier);
    if (!inline) return JSON.parse(readFileSync(join(folder, posix.join(posix.dirname(path), specifier)), 'utf8'));
    return JSON.parse(inline[1] ? Buffer.from(inline[2], 'base64').toString() : decodeURIComponent(inline[2]));
  } catch {
    return null; // the comment led nowhere
  }
}

/** Every name that occurs once → a function that tells the source and line it came from. */
function origins({ text, names, map }) {
  if (!map || map.sections || !hasSegments(map)) return null;
  const trace = new TraceMap(map);
  const lineStarts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) lineStarts.push(i + 1);
  const places = new Map();
  let line = 1;
  for (const { name, start } of names) {
    if (name.length < shortest) continue;
    while (lineStarts[line] <= start) line++;
    places.set(name, places.has(name) ? null : { line, column: start - lineStarts[line - 1] });
  }
  const origin = (place) => {
    const { source, line } = originalPositionFor(trace, place);
    return source === null ? null : `${nameOf(source)}:${line}`;
  };
  return new Map([...places].filter(([, place]) => place).map(([name, place]) => [name, () => origin(place)]));
}

/** A map of nothing but semicolons maps nothing. */
export const hasSegments = (map) => /[^;,]/.test(map.mappings);

/** esbuild writes source names as URLs: a space becomes %20. */
export function nameOf(source) {
  try {
    return decodeURI(source);
  } catch {
    return source;
  }
}
