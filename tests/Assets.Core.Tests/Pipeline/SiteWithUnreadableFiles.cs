namespace Assets.Core.Tests.Pipeline;

public sealed class SiteWithUnreadableFiles : IDisposable
{
    private readonly PipelineSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void NamesTheFileThatCannotBeReadAnyMore()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs a file that even root cannot read: /proc/self/mem.");
        var file = site.FileOf("a.txt");
        site.With("a.txt", "").Run();
        File.Delete(file);
        File.CreateSymbolicLink(file, "/proc/self/mem");
        var sources = site.Source().Files().Select(source => source with { Root = null });
        Assert.Equal(file, site.RunOnly(sources).Only("ASSETS104").Place!.Value.File);
    }

    [Fact]
    public void NamesTheFileThatCannotBeWritten()
    {
        site.With("a.css", "@import 'b.css';").With("b.css", "");
        var blocked = Path.Combine(site.Options.OutputDirectory, "wwwroot");
        Directory.CreateDirectory(site.Options.OutputDirectory);
        File.WriteAllBytes(blocked, []);
        var error = site.Run().Only("ASSETS107");
        Assert.Contains(Path.Combine(blocked, "a."), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NamesALinkThatLeadsToItself()
    {
        File.CreateSymbolicLink(site.FileOf("a.txt"), site.FileOf("a.txt"));
        Assert.Equal(site.FileOf("a.txt"), site.Run().Only("ASSETS104").Place!.Value.File);
    }
}
