namespace Assets.Browser.Tests.Blazor;

/// <summary>
/// The standalone WebAssembly template with a module of its own, on a server of static files. Its page Weather fetches
/// a file by a name that only code has.
/// </summary>
public sealed class StandaloneApp(Storefront storefront) : TemplateApp(storefront)
{
    protected override string Counter => "/counter";

    internal Task<CountingVisit> VisitAsync() => VisitAsync("files");

    private protected override async Task<(IAsyncDisposable Site, string Url)> ServeAsync(
        string published,
        string serve
    )
    {
        var server = await FileServer.StartAsync(Path.Combine(published, "wwwroot"));
        return (server, server.Urls.Single());
    }

    private protected override async Task PlayAsync(CountingVisit visit)
    {
        await visit.CountAsync();
        await visit.Visit.Page.GetByText("Weather").ClickAsync();
        await visit.Visit.Page.Locator("td").First.WaitForAsync();
    }

    protected override async Task CreateAsync()
    {
        await NewAsync("blazorwasm", "--name", "Shop", "--output", "Shop");
        Reference("Shop/Shop.csproj", "Assets.Build");
        Replace("Shop/wwwroot/index.html", "</body>", """<script type="module" src="js/app.js"></script></body>""");
        Write("Shop/wwwroot/js/app.js", "import { name } from './lib/name.js';\nwindow.greeting = 'Hello, ' + name;\n");
        Write("Shop/wwwroot/js/lib/name.js", "export const name = 'shop';\n");
        Append("Shop/wwwroot/css/app.css", "\nbody { background-image: url(\"../img/dot.svg\") }\n");
        Write(
            "Shop/wwwroot/img/dot.svg",
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><circle cx="4" cy="4" r="4"/></svg>
            """
        );
    }
}
