// The sites. `files` maps what lies in npm packages to folders of wwwroot; `template` is a template of `dotnet new`,
// `views` are pages of ours that are added to it; `packages` are NuGet packages;
// `edit` replaces text; `pages` are opened, and what `clicks` names for a page is clicked.

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
    // The page would else need the internet.
    edit: { 'wwwroot/swagger-initializer.js': [['https://petstore.swagger.io/v2/swagger.json', 'petstore.json']] },
    pages: ['index.html', 'index.html#/pets/listPets'],
  },
  { name: 'jquery-ui-dist', files: { 'jquery-ui-dist': '' }, pages: ['index.html'] },
  {
    name: 'ace-builds',
    files: { 'ace-builds/editor.html': 'editor.html', 'ace-builds/src-noconflict': 'src-noconflict' },
    pages: ['editor.html'],
  },
  {
    name: 'bootstrap',
    files: {
      'bootstrap/dist': 'bootstrap',
      '@popperjs/core/dist/esm': 'popper',
      './pages/bootstrap.html': 'index.html',
    },
    pages: ['index.html'],
    clicks: { 'index.html': '#menu' },
  },
  {
    name: 'bootstrap 3 documentation: examples',
    of: 'bootstrap-3',
    files: { 'bootstrap-3/docs/examples': 'examples', 'bootstrap-3/docs/dist': 'dist', 'bootstrap-3/docs/assets': 'assets' },
    pages: ['theme', 'carousel', 'dashboard', 'offcanvas', 'jumbotron', 'signin'].map((name) => `examples/${name}/index.html`),
  },
  {
    name: 'monaco-editor',
    files: { 'monaco-editor/min': 'min', './pages/monaco.html': 'index.html' },
    pages: ['index.html'],
  },
  {
    name: 'tinymce',
    files: { tinymce: 'tinymce', './pages/tinymce.html': 'index.html' },
    pages: ['index.html'],
  },
];

/** Scripts that share one global scope, are loaded in order, and find their own files by a name that they know. */
const legacy = [
  {
    name: 'AdminLTE 2 and its jQuery plugins',
    of: 'admin-lte-2',
    files: {
      'admin-lte-2/index.html': 'index.html',
      'admin-lte-2/index2.html': 'index2.html',
      'admin-lte-2/bootstrap': 'bootstrap',
      'admin-lte-2/dist': 'dist',
      'admin-lte-2/pages': 'pages',
      'admin-lte-2/plugins': 'plugins',
    },
    // Not index2.html: visits to one publish of the plain SDK differ too (1,935 and 1,907 pixels high). Not explained is
    // that its jVectorMap was zoomed with the SDK and whole with the package in both comparisons.
    pages: ['index.html', 'pages/forms/advanced.html', 'pages/forms/editors.html', 'pages/tables/data.html',
      'pages/charts/flot.html', 'pages/UI/sliders.html', 'pages/calendar.html'],
  },
  {
    name: 'ckeditor4',
    files: { ckeditor4: '' },
    pages: ['samples/index.html', 'samples/old/replacebyclass.html', 'samples/old/inlineall.html', 'samples/old/uicolor.html'],
  },
  {
    name: 'leaflet',
    files: { 'leaflet/dist': 'leaflet', './pages/leaflet.html': 'index.html' },
    pages: ['index.html'],
  },
  {
    name: 'pdfjs-dist',
    files: {
      'pdfjs-dist/build': 'pdfjs/build',
      'pdfjs-dist/web': 'pdfjs/web',
      'pdfjs-dist/standard_fonts': 'pdfjs/standard_fonts',
      './pages/pdfjs.html': 'index.html',
      './pages/hello.pdf': 'hello.pdf',
    },
    pages: ['index.html'],
  },
  {
    name: 'prismjs',
    files: { prismjs: 'prismjs', './pages/prism.html': 'index.html' },
    pages: ['index.html'],
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
  {
    name: 'dotnet new blazor',
    template: 'blazor',
    pages: ['', 'counter'],
    clicks: { counter: 'button.btn-primary' },
  },
  {
    name: 'MudBlazor in dotnet new blazor',
    template: 'blazor',
    packages: { MudBlazor: '9.12.0' },
    views: { 'MudBlazorPage.razor': 'Components/Pages/MudBlazorPage.razor' },
    edit: {
      'Program.cs': [['var app =', 'MudBlazor.Services.ServiceCollectionExtensions.AddMudServices(builder.Services);\nvar app =']],
      'Components/App.razor': [
        ['<ImportMap />', '<link rel="stylesheet" href="@Assets["_content/MudBlazor/MudBlazor.min.css"]" />\n    <ImportMap />'],
        ['<script', '<script src="@Assets["_content/MudBlazor/MudBlazor.min.js"]"></script>\n    <script'],
      ],
    },
    pages: ['mudblazor'],
    clicks: { mudblazor: 'text=Clicked 0 times' },
  },
];

export const sites = [...themes, ...legacy, ...apps];
