namespace Assets.Core.Tests.Releases;

/// <summary>
/// Windows and macOS: a file is renamed in letter case only, which leaves its content, and so its fingerprint, the
/// same.
/// </summary>
public sealed class FileSystemWithoutLetterCase : IDisposable
{
    private readonly PublishFolder folder = new() { Comparer = StringComparer.OrdinalIgnoreCase };

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("img/Logo.1.png", "img/logo.1.png")]
    [InlineData("img/Logo.png", "img/logo.png")]
    [InlineData("Img/logo.1.png", "img/logo.1.png")]
    [InlineData("Img/Old/Logo.1.png", "img/old/logo.1.png")]
    public void KeepsAFileThatOnlyChangesItsLetterCaseAndSpellsItAsTheReleaseDoes(string before, string after)
    {
        folder.Publish(0, before);
        folder.Publish(1, after);
        Assert.Equal(after, folder.WebRoot);
    }

    [Fact]
    public void RemovesNothing()
    {
        folder.Publish(0, "img/Logo.1.png");
        folder.Publish(1, "img/logo.1.png");
        Assert.Empty(folder.Removed);
    }

    [Fact]
    public void RemovesOtherFilesStill()
    {
        folder.Publish(0, "img/Logo.1.png img/other.1.png");
        folder.Publish(1, "img/logo.1.png");
        Assert.Equal("img/logo.1.png", folder.WebRoot);
    }

    /// <summary>Otherwise the app would protect its own stale files as those of another app.</summary>
    [Fact]
    public void RecognisesTheAppsOwnManifestInAnotherLetterCase()
    {
        folder.Publish(0, "a.1.css");
        File.Move(folder.PathOf("out/App.assets.manifest.json"), folder.PathOf("out/app.assets.manifest.json"));
        folder.Publish(1, "a.2.css");
        Assert.Equal("a.2.css", folder.WebRoot);
    }

    [Fact]
    public void IsRecognised()
    {
        var isSensitive = !File.Exists(folder.PathOf("out/APP.DLL"));
        Assert.Equal(
            isSensitive ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase,
            Core.Releases.FileNameComparer.Of(folder.PathOf("out"))
        );
    }
}
