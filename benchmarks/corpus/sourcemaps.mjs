// Whether a source map still tells the truth: the word at a place in the published file must be the word at the place it came from.
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { TraceMap, decodedMappings, originalPositionFor } from '@jridgewell/trace-mapping';

const samples = 400;
const fewest = 20;
// A map that does not belong to its file agrees by chance alone. The true share differs a little from the one before: minifying leaves other words.
const leastShare = 0.7;
const word = /[\w$]{4,}/y; // shorter ones are what a minifier renames to

/** Compares the published map with the one it was made from, each held against its own file. Null when there is nothing to compare. */
export function judgeMap(source, published) {
  const [before, after] = [agreement(source), agreement(published)];
  if (before === null || after === null) return null;
  return {
    check: 'source map points at the same words',
    ok: after >= before * leastShare,
    detail: `${percent(before)} of words agreed before, ${percent(after)} now`,
  };
}

/** The map that a file's comment names: beside it or inline. */
export function mapOf(references, path, folder) {
  const specifier = references.find((reference) => reference.kind === 'source map')?.specifier;
  if (!specifier) return null;
  try {
    const inline = /^data:application\/json[^,]*?(;base64)?,(.*)$/s.exec(specifier);
    return JSON.parse(
      inline ? Buffer.from(inline[1] ? inline[2] : decodeURIComponent(inline[2]), inline[1] ? 'base64' : 'utf8').toString()
        : readFileSync(join(folder, posix.join(posix.dirname(path), specifier)), 'utf8'));
  } catch {
    return null; // the comment led nowhere
  }
}

function agreement({ text, map }) {
  if (!map?.sourcesContent || map.sections) return null;
  const trace = new TraceMap(map);
  const lines = text.split('\n');
  const originals = map.sourcesContent.map((content) => content?.split('\n'));
  let [same, all] = [0, 0];
  const segments = decodedMappings(trace).flatMap((line, index) => line.filter((s) => s.length > 1).map((s) => [index, s[0]]));
  for (let i = 0; i < segments.length; i += Math.max(1, Math.floor(segments.length / samples / 4))) {
    const [line, column] = segments[i];
    const found = wordAt(lines[line], column);
    if (!found) continue;
    const original = originalPositionFor(trace, { line: line + 1, column });
    const content = originals[trace.resolvedSources.indexOf(original.source)] ?? originals[map.sources.indexOf(original.source)];
    all++;
    if (content && wordAt(content[original.line - 1], original.column) === found) same++;
    if (all === samples) break;
  }
  return all < fewest ? null : same / all;
}

function wordAt(line, column) {
  word.lastIndex = column;
  return line === undefined ? undefined : word.exec(line)?.[0];
}

const percent = (share) => `${Math.round(share * 100)} %`;
