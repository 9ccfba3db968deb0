namespace Assets.Core.Tests.Pipeline;

public sealed class SiteWithHugeFiles : IDisposable
{
    private readonly PipelineSite site = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("a.csv", "text/csv; charset=utf-8")]
    [InlineData("a.json", "application/json")]
    public void PublishesTextThatFitsIntoNoArray(string path, string contentType)
    {
        site.Options = site.Options with { Defaults = site.Options.Defaults with { Minify = Minification.Full } };
        using (var file = File.Create(site.FileOf(path)))
            file.SetLength(Array.MaxLength + 1L);
        var result = site.Run();
        Assert.Empty(result.Diagnostics);
        Assert.Equal(contentType, result.Of(path).ContentType);
    }
}
