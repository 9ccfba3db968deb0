namespace Assets.Browser.Tests.Blazor;

/// <summary>
/// The Blazor Web App template with render mode Auto everywhere: components run in a circuit first and as WebAssembly
/// from the second visit on. Its <c>.Client</c> project uses our components and has a namespace <c>Assets</c> of its
/// own.
/// </summary>
public sealed class AutoApp(Storefront storefront) : TemplateApp(storefront)
{
    protected override string Counter => "/counter";

    /// <summary>Two visits; the second begins when the browser has all of the client.</summary>
    private protected override async Task PlayAsync(CountingVisit visit)
    {
        var page = visit.Visit.Page;
        await visit.CountAsync();
        visit.Renderers.Add(await page.Locator("#renderer").InnerTextAsync());
        await page.WaitForFunctionAsync(
            "Object.keys(localStorage).some(key => key.startsWith('blazor-resource-hash'))"
        );
        await visit.CountAsync();
        visit.Renderers.Add(await page.Locator("#renderer").InnerTextAsync());
    }

    protected override async Task CreateAsync()
    {
        await NewAsync("blazor", "--interactivity", "Auto", "--all-interactive", "--name", "Shop", "--output", ".");
        Reference("Shop/Shop.csproj", "Assets.Build");
        Reference("Shop.Client/Shop.Client.csproj", "Assets.AspNetCore");

        Replace(
            "Shop/Program.cs",
            "var app = builder.Build();",
            """
            builder.Services.AddAssets();
            var app = builder.Build();
            // A client that is there within 100 ms runs at once, without a circuit: on a fast machine that is the case.
            app.Use(async (context, next) =>
            {
                if (context.Request.Path.Value!.EndsWith(".wasm", StringComparison.Ordinal))
                    await Task.Delay(500);
                await next();
            });
            var byUs = app.Configuration["serve"] == "assets";
            if (byUs)
                app.UseAssets();
            """
        );
        Replace("Shop/Program.cs", "app.MapRazorComponents<App>()", "var pages = app.MapRazorComponents<App>()");
        Replace(
            "Shop/Program.cs",
            "app.Run();",
            """
            if (byUs)
                pages.WithAssets();
            app.Run();
            """
        );
        Append("Shop/Components/_Imports.razor", "\n@using global::Assets.AspNetCore\n");
        Replace(
            "Shop/Components/App.razor",
            "</body>",
            """<AssetScript Path="js/app.js" type="module" Preload /></body>"""
        );
        Write("Shop/wwwroot/js/app.js", "import { name } from './lib/name.js';\nwindow.greeting = 'Hello, ' + name;\n");
        Write("Shop/wwwroot/js/lib/name.js", "export const name = 'shop';\n");
        Write("Shop/wwwroot/css/badge.css", ".badge { color: rgb(1, 2, 3) }\n");
        Write(
            "Shop/wwwroot/img/dot.svg",
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><circle cx="4" cy="4" r="4"/></svg>
            """
        );

        Append("Shop.Client/_Imports.razor", "\n@using global::Assets.AspNetCore\n");
        Write(
            "Shop.Client/Assets/Badge.razor",
            """
            <AssetStylesheet Path="css/badge.css" />
            <span class="badge"><AssetImage Path="img/dot.svg" alt="dot" /></span>
            <img src="@Assets["img/dot.svg"]" alt="named" />
            """
        );
        Append(
            "Shop.Client/Pages/Counter.razor",
            """

            <Shop.Client.Assets.Badge />
            <p id="renderer">@RendererInfo.Name</p>
            """
        );
    }
}
