using Assets.Browser.Tests.Libraries;

namespace Assets.Browser.Tests.ScriptNames;

/// <summary>A site of libraries that know files by name, and of pages that use them without any configuration.</summary>
public sealed class ScriptNamesSite(Storefront storefront) : IAsyncLifetime
{
    private readonly NpmSite site = new("ScriptNames");

    public Storefront Storefront => storefront;

    internal RunningShops Servers { get; } = new();

    public string Published => site.Published("out");

    /// <summary>The pages alone, published with <c>AssetsJavaScriptModules=importmap</c>.</summary>
    public string PublishedWithImportMap => site.Published("out-importmap");

    /// <summary>What the publish printed.</summary>
    public string Log { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await site.InstallAsync();
        Log = await site.PublishAsync("out");
        await site.PublishAsync(
            "out-importmap",
            "-p:AssetsJavaScriptModules=importmap",
            "-p:OverrideHtmlAssetPlaceholders=true",
            "-p:Libraries=false"
        );
    }

    public async ValueTask DisposeAsync()
    {
        await Servers.DisposeAsync();
        site.Dispose();
    }
}
