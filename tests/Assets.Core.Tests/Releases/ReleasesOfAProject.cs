using Assets.Core.Releases;
using Assets.Manifest;

namespace Assets.Core.Tests.Releases;

/// <summary>The releases and working files below a project's intermediate folder.</summary>
public sealed class ReleasesOfAProject : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("assets-releases-").FullName;
    private readonly DateTime now = DateTime.UtcNow;
    private readonly ReleaseStore store;

    public ReleasesOfAProject() => store = new(root);

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void AreReadAsTheyWereWritten() => Assert.Equal([File("a.1.css")], Release("a.1.css").Files());

    [Fact]
    public void AreOneWhenTheyAreMadeOfTheSame() => Assert.Equal(Release("a.1.css").Folder, Release("a.1.css").Folder);

    [Theory]
    [InlineData("b.1.css", "{}", "[]")]
    [InlineData("a.1.css", "{ }", "[]")]
    [InlineData("a.1.css", "{}", "[1]")]
    public void AreOthersWhenOneThingDiffers(string file, string manifest, string endpoints) =>
        Assert.NotEqual(Release("a.1.css").Folder, Release(file, manifest, endpoints).Folder);

    [Fact]
    public void StayWhenAnotherIsMade()
    {
        var first = Release("a.1.css");
        store.TrimDaily(Release("b.1.css"), now);
        Assert.Single(first.Files());
    }

    [Fact]
    public void AreRemovedADayAfterTheirLastUse()
    {
        var first = Release("a.1.css");
        Directory.SetLastWriteTimeUtc(first.Folder, now.AddHours(-25));
        store.TrimDaily(Release("b.1.css"), now);
        Assert.False(Directory.Exists(first.Folder));
    }

    [Fact]
    public void KeepTheirWorkingFilesHoweverOld()
    {
        var file = WorkingFile("wwwroot/a.1.css", hours: 1000);
        Release("a.1.css");
        store.Trim(now);
        Assert.True(System.IO.File.Exists(file));
    }

    [Theory]
    [InlineData("wwwroot/css/b.1.css", 25, false)]
    [InlineData("sourcemaps/b.map", 25, false)]
    [InlineData("wwwroot/css/b.1.css", 23, true)]
    [InlineData("cache/b", 25, true)]
    public void OutliveWorkingFilesThatNoneNames(string file, int hours, bool stays)
    {
        Release("a.1.css");
        var path = WorkingFile(file, hours);
        store.Trim(now);
        Assert.Equal(stays, System.IO.File.Exists(path));
    }

    [Fact]
    public void AreTrimmedOnceADay()
    {
        var release = Release("a.1.css");
        store.TrimDaily(release, now);
        var file = WorkingFile("wwwroot/b.1.css", hours: 48);
        store.TrimDaily(release, now.AddHours(1));
        Assert.True(System.IO.File.Exists(file));
        store.TrimDaily(release, now.AddHours(25));
        Assert.False(System.IO.File.Exists(file));
    }

    private Release Release(string file, string manifest = "{}", string endpoints = "[]")
    {
        var written = Path.Combine(root, AssetManifest.FileName);
        System.IO.File.WriteAllText(written, manifest);
        return store.Add(written, [File(file)], stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(endpoints)));
    }

    private ReleaseFile File(string name) =>
        new(Path.Combine(root, "wwwroot", name), "wwwroot/" + name, 4, "digest", CopyRule.IfAbsent, true);

    private string WorkingFile(string path, int hours)
    {
        var file = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        System.IO.File.WriteAllText(file, "text");
        System.IO.File.SetLastWriteTimeUtc(file, now.AddHours(-hours));
        return file;
    }
}
