// The two sites that are compared: what was written, and what was published in its place.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

export function filesBelow(folder, prefix = '') {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(prefix, entry.name);
    return entry.isDirectory() ? filesBelow(folder, path) : [path];
  });
}

/** Logical path → what the manifest says of it. */
export function readManifest(publishFolder) {
  const manifest = JSON.parse(readFileSync(join(publishFolder, readdirSync(publishFolder).find((name) => name.endsWith('.assets.manifest.json'))), 'utf8'));
  return new Map(Object.entries(manifest.assets));
}

/** Where a specifier points to inside the site, or null: another site, a bare module name, a fragment, outside the root. */
export function resolve({ kind, specifier }, from) {
  if (specifier === '' || specifier.startsWith('#') || specifier.startsWith('//') || /^[a-z][a-z0-9+.-]*:/i.test(specifier)) return null;
  const module = kind === 'import' || kind === 'import()' || kind === 'import.meta.resolve';
  if (module && !/^\.{0,2}\//.test(specifier)) return null;
  const [, path, suffix] = /^([^?#]*)(.*)$/s.exec(specifier);
  const target = posix.normalize(path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from), decode(path)));
  return target.startsWith('..') ? null : { target, suffix };
}

function decode(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a stray percent sign stands for itself
  }
}
