namespace Assets.Browser.Tests.Blazor;

/// <summary>The Blazor Web App template with render mode Server, below a base path.</summary>
public sealed class ServerApp(Storefront storefront) : TemplateApp(storefront)
{
    protected override string Counter => "/shop/counter";

    protected override async Task CreateAsync()
    {
        await NewAsync("blazor", "--interactivity", "Server", "--name", "Shop", "--output", "Shop");
        Reference("Shop/Shop.csproj", "Assets.Build");
        Replace(
            "Shop/Program.cs",
            "var app = builder.Build();",
            """
            builder.Services.AddAssets();
            var app = builder.Build();
            app.UsePathBase("/shop");
            app.UseRouting();
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
        Replace("Shop/Components/App.razor", """<base href="/" />""", """<base href="/shop/" />""");
    }
}
