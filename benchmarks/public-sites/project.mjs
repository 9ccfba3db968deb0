// A site as two web projects that differ in what serves it: MapStaticAssets of the plain SDK, UseAssets of our package.
import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
const repository = join(here, '..', '..');
const run = promisify(execFile);
const program = {
  sdk: `var app = WebApplication.CreateBuilder(args).Build();
app.MapStaticAssets();
app.Run();
`,
  ours: `var builder = WebApplication.CreateBuilder(args);
builder.Services.AddAssets();
var app = builder.Build();
app.UseAssets();
app.Run();
`,
};
const project = `<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
</Project>
`;
const packed = readdirSync(join(repository, 'feed')).find(name => /^Assets\.Build\..*\.nupkg$/.test(name));
const version = packed.slice('Assets.Build.'.length, -'.nupkg'.length);
const reference = `<ItemGroup><PackageReference Include="Assets.Build" Version="${version}" /></ItemGroup>\n</Project>`;

/** What is compared does not depend on how hard it is compressed. The SDK's own public property has no effect on a publish. */
const compression = { sdk: '-p:_BlazorBrotliCompressionLevel=Fastest', ours: '-p:AssetsBrotliQuality=1' };

/** What the documentation asks an app to change, as pairs of a text and its replacement. */
const steps = {
  'Program.cs': [
    ['var app = builder.Build();', 'builder.Services.AddAssets();\nvar app = builder.Build();'],
    ['app.UseRouting();', 'app.UseAssets();\napp.UseRouting();'],
    ['app.MapStaticAssets();', ''],
    ['.WithStaticAssets();', ';'],
  ],
  '_ViewImports.cshtml': [
    ['@addTagHelper *, Microsoft', '@addTagHelper *, Assets.AspNetCore\n@addTagHelper *, Microsoft'],
  ],
};

/** Writes the project of one side, 'sdk' or 'ours', publishes it, and returns the publish folder. */
export async function publish(site, side, work) {
  const folder = join(work, 'App');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (site.template) await run('dotnet', ['new', site.template, '-n', 'App', '-o', folder, '--no-restore']);
  else writeFileSync(join(folder, 'App.csproj'), project);
  if (!site.template) writeFileSync(join(folder, 'Program.cs'), program[side]);
  addFiles(site, folder);
  addSettings(work);
  if (side === 'ours') addPackage(site, folder);

  const output = join(work, 'out');
  const command = ['publish', folder, '-c', 'Release', '-o', output, '-nodeReuse:false', '-p:UseSharedCompilation=false',
    compression[side], `-p:AssetsCacheDirectory=${join(work, '..', 'cache')}`];
  const ended = await run('dotnet', command, { maxBuffer: 1 << 26 }).catch((error) => error);
  writeFileSync(join(work, 'publish.log'), ended.stdout);
  if (ended.code) throw new Error(`cannot be published (${side}): ${/error .*/.exec(ended.stdout)?.[0] ?? ended.message}`);
  return output;
}

function addFiles(site, folder) {
  // Below the package's own folder, packages of its own are not the site.
  const filter = (from) => basename(from) !== 'node_modules' && basename(from) !== '.git';
  for (const [from, to] of Object.entries(site.files ?? {})) {
    const source = from.startsWith('.') ? join(here, from) : join(here, 'node_modules', from);
    cpSync(source, join(folder, 'wwwroot', to), { recursive: true, filter: (file) => file === source || filter(file) });
  }
  for (const [from, to] of Object.entries(site.views ?? {})) cpSync(join(here, 'pages', from), join(folder, to));
  for (const [file, pair] of Object.entries(site.edit ?? {})) replace(join(folder, 'wwwroot', file), [pair]);
}

/** The repository's own settings end here: this is a user's project. */
function addSettings(work) {
  for (const name of ['Directory.Build.props', 'Directory.Build.targets', 'Directory.Packages.props'])
    writeFileSync(join(work, name), '<Project />\n');
  writeFileSync(join(work, 'nuget.config'), `<configuration>
  <config><add key="globalPackagesFolder" value="${join(work, 'packages')}" /></config>
  <packageSources><add key="assets-build-feed" value="${join(repository, 'feed')}" /></packageSources>
</configuration>
`);
}

function addPackage(site, folder) {
  replace(join(folder, 'App.csproj'), [['</Project>', reference]]);
  if (!site.template) return;
  replace(join(folder, 'Program.cs'), steps['Program.cs']);
  const views = site.template === 'mvc' ? 'Views' : 'Pages';
  replace(join(folder, views, '_ViewImports.cshtml'), steps['_ViewImports.cshtml']);
}

function replace(file, pairs) {
  let text = readFileSync(file, 'utf8');
  for (const [from, to] of pairs) {
    if (!text.includes(from)) throw new Error(`'${from}' is not in ${file}.`);
    text = text.replace(from, to);
  }
  writeFileSync(file, text);
}

/** Starts a published app on a free port of the loopback interface. */
export async function start(output) {
  const app = spawn('dotnet', ['App.dll', '--urls', 'http://127.0.0.1:0'], { cwd: output });
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
