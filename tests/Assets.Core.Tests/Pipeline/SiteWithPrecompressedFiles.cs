namespace Assets.Core.Tests.Pipeline;

/// <summary>A vendor ships compressed files beside the files that they are made of.</summary>
public sealed class SiteWithPrecompressedFiles : IDisposable
{
    private static readonly string Text = string.Concat(Enumerable.Range(0, 300).Select(i => $"item {i}\n"));
    private readonly PipelineSite site = new();

    public SiteWithPrecompressedFiles() =>
        site.Options = site.Options with { Defaults = site.Options.Defaults with { Compress = true } };

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("a.txt.gz")]
    [InlineData("a.txt.br")]
    [InlineData("a.txt.zst")]
    [InlineData("A.TXT.gz")]
    public void Replaces_them_by_our_own(string vendors) =>
        Assert.Equal("a.txt", Published(site.With("a.txt", Text).With(vendors, "vendor's")));

    [Fact]
    public void Keeps_one_without_its_file() => Assert.Equal("b.txt.gz", Published(site.With("b.txt.gz", "vendor's")));

    [Fact]
    public void Keeps_one_whose_file_is_of_no_type_that_is_compressed() =>
        Assert.Equal("a.woff2 a.woff2.gz", Published(site.With("a.woff2", Text).With("a.woff2.gz", "vendor's")));

    [Fact]
    public void Keeps_one_whose_file_is_not_to_be_compressed()
    {
        site.Options = site.Options with { Defaults = site.Options.Defaults with { Compress = false } };
        Assert.Equal("a.txt a.txt.gz", Published(site.With("a.txt", Text).With("a.txt.gz", "vendor's")));
    }

    [Fact]
    public void Keeps_one_if_the_site_has_no_codings()
    {
        site.Options = site.Options with { Compressions = [] };
        Assert.Equal("a.txt a.txt.gz", Published(site.With("a.txt", Text).With("a.txt.gz", "vendor's")));
    }

    private static string Published(PipelineSite site)
    {
        var result = site.Run();
        Assert.Empty(result.Diagnostics);
        return string.Join(' ', result.Assets.Select(asset => asset.Source.Path.Value));
    }
}
