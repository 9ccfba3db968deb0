using System.Globalization;
using System.Net;
using System.Text;
using Assets.AspNetCore.Tests.Harness;
using Assets.Manifest;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assets.AspNetCore.Tests.Conformance;

/// <summary>
/// The site for <c>requests.txt</c>, in Kestrel on two local ports: one for HTTP/1.1, one for HTTP/2 without TLS.
/// </summary>
public abstract class ConformanceSite : IAsyncLifetime
{
    private const string Css = "css/site.css",
        Script = "js/app.js";

    private readonly PublishedSite site = ConformanceFiles.Add(PublishedSite.WithDeltas());

    private readonly WebApplication app;

    private protected ConformanceSite(long memoryBudget)
    {
        var manifest = site.WriteManifest();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = site.Root });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        });
        builder.Services.AddAssets(options =>
            (options.ManifestPath, options.MemoryBudgetBytes) = (manifest, memoryBudget)
        );
        app = builder.Build();
        app.UseAssets();
    }

    internal Uri Http1 => Address(0);

    internal Uri Http2 => Address(1);

    /// <summary>Fills the placeholders of a row.</summary>
    internal string Fill(string text)
    {
        var date = File.GetLastWriteTimeUtc(site.Manifest);
        return new StringBuilder(text)
            .Replace("{identity}", site.ETag(Css, ContentCoding.Identity))
            .Replace("{br}", site.ETag(Css, ContentCoding.Brotli))
            .Replace("{gzip}", site.ETag(Css, ContentCoding.Gzip))
            .Replace("{dictionary}", PublishedSite.Digest(PublishedSite.Earlier[0]))
            .Replace("{unpadded}", PublishedSite.Digest(PublishedSite.Earlier[0]).TrimEnd('='))
            .Replace("{dcz}", site.ETag(Script, ContentCoding.DictionaryZstandard))
            .Replace("{br of the script}", site.ETag(Script, ContentCoding.Brotli))
            .Replace("{date}", date.ToString("r", CultureInfo.InvariantCulture))
            .Replace("{earlier}", date.AddHours(-1).ToString("r", CultureInfo.InvariantCulture))
            .Replace("{later}", date.AddHours(1).ToString("r", CultureInfo.InvariantCulture))
            .Replace("{rfc850}", date.ToString("dddd, dd-MMM-yy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture))
            .Replace(
                "{asctime}",
                date.ToString("ddd MMM ", CultureInfo.InvariantCulture)
                    + date.Day.ToString(CultureInfo.InvariantCulture).PadLeft(2)
                    + date.ToString(" HH:mm:ss yyyy", CultureInfo.InvariantCulture)
            )
            .Replace("{long}", new('x', 4000))
            .ToString();
    }

    /// <summary>The asset that a target or an expected body names (<c>identity:robots.txt</c>).</summary>
    internal ManifestEntry? Asset(string target, string? named = null)
    {
        var path = named ?? Uri.UnescapeDataString(target.Split('?')[0]).TrimStart('/');
        return site.Entries.SingleOrDefault(entry => entry.Path == path || entry.Url == path);
    }

    internal byte[] Bytes(ManifestEntry asset, ContentCoding coding) =>
        File.ReadAllBytes(site.FileOf(asset.Path, coding));

    public async ValueTask InitializeAsync() => await app.StartAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await app.DisposeAsync();
        site.Dispose();
    }

    private Uri Address(int index) =>
        new(
            app.Services.GetRequiredService<IServer>()
                .Features.Get<IServerAddressesFeature>()!
                .Addresses.ElementAt(index)
        );
}

/// <summary>Bodies are sent from memory.</summary>
public sealed class SiteInMemory() : ConformanceSite(memoryBudget: 64 << 20);

/// <summary>Bodies are sent from open files.</summary>
public sealed class SiteInFiles() : ConformanceSite(memoryBudget: 0);
