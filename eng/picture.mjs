// node eng/picture.mjs: draws docs/images/network.svg, what a browser's network panel shows of the MVC template, published with the
// plain SDK and with Assets.Build. It publishes the template twice, starts both apps and requests the page as a browser does:
// every figure is measured. Run `bash eng/pack.sh` first.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = join(dirname(fileURLToPath(import.meta.url)), '..');
const work = join(repository, 'artifacts', 'picture');
const feed = join(repository, 'feed');
const nupkg = readdirSync(feed).find(name => /^Assets\.Build\..*\.nupkg$/.test(name));
const version = nupkg.slice('Assets.Build.'.length, -'.nupkg'.length);

/** The changes that docs/getting-started.md describes, for the MVC template. */
const changes = {
  'Program.cs': [
    ['var app = builder.Build();', 'builder.Services.AddAssets();\nvar app = builder.Build();'],
    ['app.UseRouting();', 'app.UseAssets();\napp.UseRouting();'],
    ['app.MapStaticAssets();', ''],
    ['.WithStaticAssets()', ''],
  ],
  'Views/_ViewImports.cshtml': [['@addTagHelper *, ', '@addTagHelper *, Assets.AspNetCore\n@addTagHelper *, ']],
  'App.csproj': [['</Project>', `<ItemGroup><PackageReference Include="Assets.Build" Version="${version}" /></ItemGroup></Project>`]],
};

function publish(side) {
  const folder = join(work, side, 'App');
  mkdirSync(folder, { recursive: true });
  for (const name of ['Directory.Build.props', 'Directory.Build.targets', 'Directory.Packages.props'])
    writeFileSync(join(folder, name), '<Project />');
  writeFileSync(join(folder, 'nuget.config'),
    `<configuration><packageSources><add key="feed" value="${feed}" /></packageSources></configuration>`);
  dotnet('new', 'mvc', '-n', 'App', '-o', folder, '--no-restore', '--force');
  for (const [file, pairs] of side === 'ours' ? Object.entries(changes) : []) {
    let text = readFileSync(join(folder, file), 'utf8');
    for (const [old, now] of pairs) {
      if (!text.includes(old)) throw new Error(`The template has no '${old}' in ${file}.`);
      text = text.replace(old, now);
    }
    writeFileSync(join(folder, file), text);
  }
  dotnet('publish', folder, '-c', 'Release', '-o', join(work, side, 'out'), '-nodeReuse:false');
}

function dotnet(...parameters) {
  execFileSync('dotnet', parameters, { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** One request of a browser; the body is counted as it comes. */
function get(port, path, headers = {}) {
  return new Promise((resolve, reject) =>
    request({ port, path, headers: { 'Accept-Encoding': 'gzip, deflate, br', ...headers } }, response => {
      const parts = [];
      response.on('data', part => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    }).on('error', reject).end());
}

async function visit(side, port) {
  const app = spawn('dotnet', ['App.dll', '--urls', `http://127.0.0.1:${port}`], { cwd: join(work, side, 'out'), stdio: 'ignore' });
  try {
    for (let tries = 0; ; tries++) {
      try { await get(port, '/'); break; } catch (error) {
        if (tries > 100) throw error;
        await new Promise(resolve => setTimeout(resolve, 100));
      }
    }
    const page = (await get(port, '/', { 'Accept-Encoding': 'identity' })).body.toString();
    const urls = [...page.matchAll(/<(?:link|script|img)[^>]*?(?:href|src)="(\/[^"]+)"/g)].map(match => match[1]);
    const rows = [];
    for (const url of new Set(urls)) {
      const first = await get(port, url);
      const isKept = /max-age=(?!0)/.test(first.headers['cache-control'] ?? '');
      const again = isKept ? null : await get(port, url, { 'If-None-Match': first.headers.etag });
      rows.push({ url, status: first.status, bytes: first.body.length, again: again === null ? 'from cache' : String(again.status) });
    }
    return rows;
  } finally {
    app.kill();
  }
}

const escape = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const size = bytes => bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`;
const short = url => { const name = url.replace(/^.*\//, '').replace(/\?v=(.{4}).*/, '?v=$1…'); return name.length > 40 ? `${name.slice(0, 39)}…` : name; };

function panel(title, rows, x) {
  const line = 26;
  const asked = rows.filter(row => row.again !== 'from cache').length;
  const cells = rows.map((row, i) => {
    const y = 92 + i * line;
    const colour = row.again === 'from cache' ? '#15803d' : '#b45309';
    return `<rect x="${x}" y="${y - 17}" width="468" height="${line}" fill="${i % 2 ? '#fff' : '#f4f4f5'}" />
    <text x="${x + 12}" y="${y}">${escape(short(row.url))}</text>
    <text x="${x + 350}" y="${y}" text-anchor="end">${size(row.bytes)}</text>
    <text x="${x + 456}" y="${y}" text-anchor="end" fill="${colour}">${row.again}</text>`;
  });
  const y = 92 + rows.length * line + 8;
  return `<g>
    <text x="${x + 12}" y="34" class="title">${title}</text>
    <text x="${x + 12}" y="64" class="head">Name</text>
    <text x="${x + 350}" y="64" class="head" text-anchor="end">First visit</text>
    <text x="${x + 456}" y="64" class="head" text-anchor="end">Next visit</text>
    ${cells.join('\n    ')}
    <text x="${x + 12}" y="${y}" class="head">${rows.length} requests, ${size(rows.reduce((sum, row) => sum + row.bytes, 0))}; then ${asked} requests</text>
  </g>`;
}

rmSync(work, { recursive: true, force: true });
publish('plain');
publish('ours');
const plain = await visit('plain', 5291);
const ours = await visit('ours', 5292);
const height = 92 + Math.max(plain.length, ours.length) * 26 + 26;
writeFileSync(join(repository, 'docs', 'images', 'network.svg'),
`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 980 ${height}" width="980" height="${height}" font-family="system-ui, sans-serif" font-size="13" fill="#27272a">
  <style>.title { font-size: 16px; font-weight: 600 } .head { fill: #52525b; font-weight: 600 }</style>
  <rect width="980" height="${height}" rx="8" fill="#fff" stroke="#d4d4d8" />
  ${panel('dotnet new mvc', plain, 12)}
  ${panel('dotnet new mvc with Assets.Build', ours, 500)}
</svg>
`);
