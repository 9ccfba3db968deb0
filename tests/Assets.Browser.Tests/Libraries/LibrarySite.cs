namespace Assets.Browser.Tests.Libraries;

/// <summary>
/// A site of real libraries that import one another by bare names, collected from node_modules and published with the
/// packed package.
/// </summary>
public sealed class LibrarySite(Storefront storefront) : IAsyncLifetime
{
    private readonly NpmSite site = new("Libraries");

    public Storefront Storefront => storefront;

    public async ValueTask InitializeAsync()
    {
        await site.InstallAsync();
        foreach (var modules in new[] { "rewrite", "importmap" })
            await site.PublishAsync(
                "out-" + modules,
                $"-p:AssetsJavaScriptModules={modules}",
                $"-p:AssetsBuildVersion={Storefront.PackageVersion}",
                "-warnaserror:ASSETS201;ASSETS210"
            );
    }

    public string Published(string modules) => site.Published("out-" + modules);

    public ValueTask DisposeAsync()
    {
        site.Dispose();
        return ValueTask.CompletedTask;
    }
}
