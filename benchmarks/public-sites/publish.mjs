// Publishes a project as a build server does for the first time: nothing built, no cache, no build server left running.
import { execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const benchmarks = join(dirname(fileURLToPath(import.meta.url)), '..', 'Assets.Benchmarks');
const measure = join(benchmarks, 'bin', 'Release', 'net10.0', 'Assets.Benchmarks.dll');

/** Returns the publish folder and the CPU seconds of the publish, all its processes together, without the restore. */
export async function publish(folder) {
  const work = dirname(folder);
  const output = join(work, 'out');
  const log = join(work, 'publish.log');
  await run('dotnet', ['restore', folder, '-nodeReuse:false'], { maxBuffer: 1 << 26 }).catch((error) => {
    throw new Error(`cannot be restored: ${firstError(error.stdout) ?? error.message}`);
  });
  const command = ['publish', folder, '--no-restore', '-c', 'Release', '-o', output, '-nodeReuse:false',
    '-p:UseSharedCompilation=false', `-p:AssetsCacheDirectory=${join(work, 'cache')}`];
  const { stdout } = await run('dotnet', [measure, 'measure', log, ...command]).catch((error) => {
    throw new Error(`cannot be published: ${firstError(readFileSync(log, 'utf8')) ?? error.message}`);
  });
  return { output, cpu: Number(stdout) };
}

/** Starts a published app on a free port of the loopback interface. */
export async function start(output) {
  const app = spawn('dotnet', ['Site.dll', '--urls', 'http://127.0.0.1:0'], { cwd: output });
  const url = await new Promise((resolve, reject) => {
    let log = '';
    app.stdout.on('data', (text) => {
      log += text;
      const match = /Now listening on: (\S+)/.exec(log);
      if (match) resolve(match[1]);
    });
    app.on('exit', () => reject(new Error(`${output} ended before it listened:\n${log}`)));
  });
  return { url, stop: () => app.kill() };
}

const firstError = (log) => /error .*/.exec(log)?.[0];
