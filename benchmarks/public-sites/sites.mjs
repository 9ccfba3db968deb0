// The sites. `files` maps what lies in npm packages to folders of wwwroot; `template` is a template of `dotnet new`,
// `views` are pages of ours that are added to it; `edit` replaces text where a page would else need the internet;
// `pages` are opened.

/** Pages as their packages bring them, as static files. */
const themes = [
  {
    name: 'gentelella',
    files: { 'gentelella/dist': '' },
    pages: ['production/index.html', 'production/chartjs.html', 'production/form_advanced.html',
      'production/tables_dynamic.html', 'production/calendar.html', 'production/icons.html'],
  },
  {
    name: 'startbootstrap-sb-admin-2',
    files: { 'startbootstrap-sb-admin-2': '' },
    pages: ['index.html', 'charts.html', 'tables.html', 'cards.html', 'login.html', '404.html'],
  },
  { name: 'startbootstrap-resume', files: { 'startbootstrap-resume/dist': '' }, pages: ['index.html'] },
  { name: 'html5-boilerplate', files: { 'html5-boilerplate/dist': '' }, pages: ['index.html', '404.html'] },
  { name: 'reveal.js', files: { 'reveal.js': '' }, pages: ['index.html', 'demo.html', 'demo.html#/themes'] },
  { name: 'impress.js', files: { 'impress.js': '' }, pages: ['index.html', 'index.html#/its'] },
  {
    name: 'webslides',
    files: { webslides: '' },
    pages: ['demos/why-webslides.html', 'demos/components.html', 'demos/landings.html', 'demos/longforms.html'],
  },
  {
    name: 'swagger-ui-dist',
    files: { 'swagger-ui-dist': '', './pages/petstore.json': 'petstore.json' },
    edit: { 'swagger-initializer.js': ['https://petstore.swagger.io/v2/swagger.json', 'petstore.json'] },
    pages: ['index.html', 'index.html#/pets/listPets'],
  },
  { name: 'jquery-ui-dist', files: { 'jquery-ui-dist': '' }, pages: ['index.html'] },
  {
    name: 'ace-builds',
    files: { 'ace-builds/editor.html': 'editor.html', 'ace-builds/src-noconflict': 'src-noconflict' },
    pages: ['editor.html'],
  },
];

/** Apps with views, which name their files through tag helpers. */
const apps = [
  { name: 'dotnet new webapp', template: 'webapp', pages: ['', 'Privacy'] },
  { name: 'dotnet new mvc', template: 'mvc', pages: ['', 'Home/Privacy'] },
  {
    name: 'admin-lte in Razor Pages',
    of: 'admin-lte',
    template: 'webapp',
    files: { 'admin-lte/dist': 'lib/admin-lte' },
    views: { 'AdminLte.cshtml': 'Pages/AdminLte.cshtml' },
    pages: ['AdminLte'],
  },
  {
    name: '@tabler/core in Razor Pages',
    of: '@tabler/core',
    template: 'webapp',
    files: { '@tabler/core/dist': 'lib/tabler' },
    views: { 'Tabler.cshtml': 'Pages/Tabler.cshtml' },
    pages: ['Tabler'],
  },
];

export const sites = [...themes, ...apps];
