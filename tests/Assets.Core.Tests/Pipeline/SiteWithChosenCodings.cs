using System.Text;
using Assets.Manifest;

namespace Assets.Core.Tests.Pipeline;

/// <summary>A project selects the codings of its compressed files.</summary>
public sealed class SiteWithChosenCodings : IDisposable
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(
        string.Concat(Enumerable.Range(0, 3000).Select(i => $"\"item {i * 7919 % 1000} of {i}\","))
    );
    private readonly PipelineSite site = new();

    public SiteWithChosenCodings() =>
        site.Options = site.Options with { Defaults = site.Options.Defaults with { Compress = true } };

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("Brotli", "Identity Brotli")]
    [InlineData("Gzip", "Identity Gzip")]
    [InlineData("Zstandard", "Identity Zstandard")]
    [InlineData("Gzip Zstandard", "Identity Zstandard Gzip")]
    [InlineData("Brotli Gzip Zstandard", "Identity Brotli Zstandard Gzip")]
    [InlineData("", "Identity")]
    public void Has_these_the_smallest_first(string codings, string expected) =>
        Assert.Equal(expected, Codings("a.txt", codings));

    [Fact]
    public void Has_brotli_and_gzip_by_default() =>
        Assert.Equal([ContentCoding.Brotli, ContentCoding.Gzip], site.Options.Compressions);

    [Fact]
    public void Has_files_with_the_suffix_of_their_coding()
    {
        site.Options = site.Options with { Compressions = [ContentCoding.Zstandard] };
        var asset = site.With("a.txt", Text).Run().Of("a.txt");
        Assert.EndsWith(".txt.zst", asset.Files[1].File, StringComparison.Ordinal);
        var decoded = new ZstdSharp.Decompressor().Unwrap(File.ReadAllBytes(asset.Files[1].File));
        Assert.Equal(Text, decoded.ToArray());
    }

    /// <summary>Neither the last run nor the cache has it, and what another run made is not published.</summary>
    [Fact]
    public void Is_published_anew_after_a_change()
    {
        Assert.Equal("Identity Brotli Gzip", Codings("a.txt", "Brotli Gzip"));
        Assert.Equal("Identity Zstandard", Codings("a.txt", "Zstandard"));
        Assert.Equal("Identity Brotli Gzip", Codings("a.txt", "Brotli Gzip"));
    }

    /// <summary>Gzip makes of it only what saves less than a twentieth.</summary>
    [Theory]
    [InlineData("Gzip", "Identity")]
    [InlineData("Brotli Gzip Zstandard", "Identity")]
    public void Has_none_of_a_file_that_does_not_compress(string codings, string expected)
    {
        var noise = new byte[20_000];
        new Random(1).NextBytes(noise);
        site.With("noise.wasm", noise);
        Assert.Equal(expected, Codings("noise.wasm", codings));
    }

    private string Codings(string path, string codings)
    {
        site.Options = site.Options with
        {
            Compressions =
            [
                .. codings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<ContentCoding>),
            ],
        };
        var files = site.With("a.txt", Text).Run().Of(path).Files;
        return string.Join(' ', files.Select(file => file.Coding));
    }
}
