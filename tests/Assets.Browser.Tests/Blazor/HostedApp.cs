namespace Assets.Browser.Tests.Blazor;

/// <summary>
/// The standalone WebAssembly template as the client of an ASP.NET Core host, below a base path: a page
/// <c>index.html</c> that is also the answer for every page of the client.
/// </summary>
public sealed class HostedApp(Storefront storefront) : TemplateApp(storefront)
{
    protected override string Counter => "/shop/counter";

    protected override async Task CreateAsync()
    {
        await NewAsync("blazorwasm", "--name", "Shop.Client", "--output", "Shop.Client");
        await NewAsync("web", "--name", "Shop", "--output", "Shop");
        Reference("Shop/Shop.csproj", "Assets.Build");
        Replace(
            "Shop/Shop.csproj",
            "</Project>",
            """
            <ItemGroup>
              <ProjectReference Include="../Shop.Client/Shop.Client.csproj" />
              <PackageReference Include="Microsoft.AspNetCore.Components.WebAssembly.Server" Version="10.0.15" />
            </ItemGroup>
            </Project>
            """
        );
        Write(
            "Shop/Program.cs",
            """
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddAssets();
            var app = builder.Build();
            app.UsePathBase("/shop");
            app.UseRouting();
            app.MapStaticAssets();
            if (app.Configuration["serve"] == "assets")
            {
                app.UseAssets();
                app.MapAssetFallback("index.html");
            }
            else
            {
                app.MapFallbackToFile("index.html");
            }

            app.Run();
            """
        );
        // The framework fills the placeholders of the template's page in standalone apps only.
        Replace(
            "Shop.Client/Shop.Client.csproj",
            "<OverrideHtmlAssetPlaceholders>true",
            "<OverrideHtmlAssetPlaceholders>false"
        );
        Replace("Shop.Client/wwwroot/index.html", "blazor.webassembly#[.{fingerprint}].js", "blazor.webassembly.js");
        Replace("Shop.Client/wwwroot/index.html", """<link rel="preload" id="webassembly" />""", "");
        Replace("Shop.Client/wwwroot/index.html", """<base href="/" />""", """<base href="/shop/" />""");
    }
}
