using System.Security.Cryptography;
using System.Text;
using Assets.Core.Caching;
using Assets.Core.Fingerprinting;
using Assets.Core.Output;
using Assets.Core.Tests.Pipeline;
using Assets.Manifest;

namespace Assets.Core.Tests.Output;

/// <summary>A file is scanned, then edited, and then compressed.</summary>
public sealed class FileThatChangesDuringTheRun : IDisposable
{
    private static readonly byte[] Scanned = Encoding.UTF8.GetBytes(new string('a', 1000));
    private static readonly byte[] Edited = Encoding.UTF8.GetBytes(new string('b', 1000));
    private readonly PipelineSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task StopsTheRunAndIsNamed()
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(() => CompressAsync(Edited));
        var changed = Assert.IsType<SourceChangedException>(
            error is AggregateException several ? several.InnerExceptions[0] : error
        );
        Assert.Equal(site.FileOf("data.txt"), changed.File);
    }

    [Fact]
    public async Task LeavesNothingInTheCache()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => CompressAsync(Edited));
        var fresh = await CompressAsync(Scanned);
        using var brotli = new System.IO.Compression.BrotliStream(
            File.OpenRead(Assert.Single(fresh.Files, file => file.Coding == ContentCoding.Brotli).File),
            System.IO.Compression.CompressionMode.Decompress
        );
        using var text = new MemoryStream();
        await brotli.CopyToAsync(text, TestContext.Current.CancellationToken);
        Assert.Equal(Scanned, text.ToArray());
    }

    private async Task<PublishedAsset> CompressAsync(byte[] found)
    {
        site.With("data.txt", found);
        site.Options = site.Options with { Defaults = site.Options.Defaults with { Compress = true } };
        var asset = SourceAsset.Generated(LogicalPath.Parse("data.txt"), AssetPolicy.Undecided);
        var published = new PublishedAsset
        {
            Source = asset,
            Url = asset.Path,
            Fingerprint = Fingerprint.Of(SHA256.HashData(Scanned)),
            ContentType = "text/plain",
            Integrity = "",
            Files =
            [
                new PublishedFile(
                    ContentCoding.Identity,
                    site.FileOf("data.txt"),
                    Scanned.Length,
                    Convert.ToBase64String(SHA256.HashData(Scanned))
                ),
            ],
            Preload = [],
        };
        var variants = new CompressedVariants(
            site.Options,
            new ContentCache(site.Options.CacheDirectory),
            new MemoryBudget(site.Options.MemoryBudget),
            new OutputFolder(Path.Combine(site.Options.OutputDirectory, "wwwroot"))
        );
        return (await variants.RunAsync([published], () => { }, TestContext.Current.CancellationToken))[0];
    }
}
