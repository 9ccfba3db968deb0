// Judges a share of the files. A thread of its own because minified code nests deeper than the main thread's stack.
import { parentPort, workerData } from 'node:worker_threads';
import { judge } from './judge.mjs';
import { readManifest } from './site.mjs';

const { sourceFolder, publishFolder, paths } = workerData;
const manifest = readManifest(publishFolder);
const logicalOf = new Map([...manifest].map(([path, entry]) => [entry.url, path]));
const site = { sourceFolder, publishedFolder: `${publishFolder}/wwwroot`, manifest, logicalOf };

for (const path of paths) parentPort.postMessage({ path, results: await judge(path, site) });
process.exit();
