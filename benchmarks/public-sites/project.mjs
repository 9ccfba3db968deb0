// A site as two web projects that differ in what serves it: MapStaticAssets of the plain SDK, UseAssets of our package.
import { execFile } from 'node:child_process';
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

/** What the documentation asks an app of a template to change, by file, as pairs of a text and its replacement. */
const added = ['var app = builder.Build();', 'builder.Services.AddAssets();\nvar app = builder.Build();'];
const pages = {
  'Program.cs': [
    added,
    ['app.UseRouting();', 'app.UseAssets();\napp.UseRouting();'],
    ['app.MapStaticAssets();', ''],
    ['.WithStaticAssets();', ';'],
  ],
};
const helpers = ['@addTagHelper *, Microsoft', '@addTagHelper *, Assets.AspNetCore\n@addTagHelper *, Microsoft'];
const steps = {
  webapp: { ...pages, 'Pages/_ViewImports.cshtml': [helpers] },
  mvc: { ...pages, 'Views/_ViewImports.cshtml': [helpers] },
  blazor: {
    'Program.cs': [
      added,
      ['app.MapStaticAssets();', 'app.UseAssets();\napp.MapStaticAssets();'],
      ['.AddInteractiveServerRenderMode();', '.AddInteractiveServerRenderMode()\n    .WithAssets();'],
    ],
  },
};

/** Writes the project of one side, 'sdk' or 'ours', below `work`, and returns its folder. */
export async function create(site, side, work) {
  const folder = join(work, 'Site');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (site.template) await run('dotnet', ['new', site.template, '-n', 'Site', '-o', folder, '--no-restore']);
  else writeFileSync(join(folder, 'Site.csproj'), project);
  if (!site.template) writeFileSync(join(folder, 'Program.cs'), program[side]);
  addFiles(site, folder);
  addSettings(work);
  for (const [name, version] of Object.entries(site.packages ?? {})) addPackage(folder, name, version);
  if (side === 'ours') {
    addPackage(folder, 'Assets.Build', packedVersion());
    edit(folder, steps[site.template]);
  }
  return folder;
}

/** Writes the plain SDK's project of the same template with no static files: what every publish of the kind costs. */
export async function createEmpty(template, work) {
  const folder = await create({ template }, 'sdk', work);
  rmSync(join(folder, 'wwwroot'), { recursive: true, force: true });
  return folder;
}

function addFiles(site, folder) {
  // Below the package's own folder, packages of its own are not the site.
  const filter = (from) => basename(from) !== 'node_modules' && basename(from) !== '.git';
  for (const [from, to] of Object.entries(site.files ?? {})) {
    const source = from.startsWith('.') ? join(here, from) : join(here, 'node_modules', from);
    cpSync(source, join(folder, 'wwwroot', to), { recursive: true, filter: (file) => file === source || filter(file) });
  }
  for (const [from, to] of Object.entries(site.views ?? {})) cpSync(join(here, 'pages', from), join(folder, to));
  edit(folder, site.edit);
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

function addPackage(folder, name, version) {
  const reference = `<ItemGroup><PackageReference Include="${name}" Version="${version}" /></ItemGroup>\n</Project>`;
  edit(folder, { 'Site.csproj': [['</Project>', reference]] });
}

export function packedVersion() {
  const packed = readdirSync(join(repository, 'feed')).find((name) => /^Assets\.Build\..*\.nupkg$/.test(name));
  return packed.slice('Assets.Build.'.length, -'.nupkg'.length);
}

function edit(folder, files = {}) {
  for (const [name, pairs] of Object.entries(files)) {
    const file = join(folder, name);
    let text = readFileSync(file, 'utf8');
    for (const [from, to] of pairs) {
      if (!text.includes(from)) throw new Error(`'${from}' is not in ${file}.`);
      text = text.replace(from, to);
    }
    writeFileSync(file, text);
  }
}
