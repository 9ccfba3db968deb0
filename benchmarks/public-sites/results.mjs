// What was found of each site, kept beside it, so that a run that was ended, or whose failures were mended, can go on.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packedVersion } from './project.mjs';

const fileIn = (folder) => join(folder, 'result.json');

export function store(folder, result) {
  writeFileSync(fileIn(folder), JSON.stringify({ package: packedVersion(), ...result }, null, 1));
}

/** The result of this version of the package without failures; nothing if there is none. */
export function stored(folder) {
  if (!existsSync(fileIn(folder))) return undefined;
  const result = JSON.parse(readFileSync(fileIn(folder), 'utf8'));
  const isCurrent = result.package === packedVersion() && result.checks.every((entry) => !entry.trouble);
  return isCurrent ? result : undefined;
}
