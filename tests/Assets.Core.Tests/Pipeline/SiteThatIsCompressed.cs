using System.Text;
using Assets.Core.Compressing;
using Assets.Manifest;

namespace Assets.Core.Tests.Pipeline;

public sealed class SiteThatIsCompressed : IDisposable
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(
        string.Concat(Enumerable.Range(0, 3000).Select(i => $"\"item {i * 7919 % 1000} of {i}\","))
    );
    private readonly PipelineSite site = new();

    public SiteThatIsCompressed() =>
        site.Options = site.Options with { Defaults = site.Options.Defaults with { Compress = true } };

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("app.txt", 10)]
    [InlineData("app.js.map", 9)]
    public void Uses_the_quality_for_the_kind_of_file(string path, int quality) =>
        Assert.Equal(Brotli(quality), Compressed(path));

    [Fact]
    public void Uses_no_more_than_the_quality_of_the_options()
    {
        site.Options = site.Options with { BrotliQuality = 4 };
        Assert.Equal(Brotli(4), Compressed("app.js.map"));
    }

    private static byte[]? Brotli(int quality) =>
        Compressor.Compress(Text, ContentCoding.Brotli, quality, TestContext.Current.CancellationToken);

    private byte[] Compressed(string path) =>
        File.ReadAllBytes(
            Assert.Single(site.With(path, Text).Run().Of(path).Files, file => file.Coding == ContentCoding.Brotli).File
        );
}
