using System.Text;

namespace Assets.Core.Tests.Pipeline;

public sealed class SiteWithLongNames : IDisposable
{
    private readonly PipelineSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void PublishesThem()
    {
        site.Options = site.Options with { Defaults = site.Options.Defaults with { Compress = true } };
        var name = new string('あ', 68) + ".css";
        Assert.Equal(208, Encoding.UTF8.GetByteCount(name));
        var result = site.With(name, "@import 'a.css';" + new string(' ', 500)).With("a.css", "a { }").Run();
        Assert.Empty(result.Diagnostics);
        Assert.Equal(3, result.Of(name).Files.Count);
    }
}
