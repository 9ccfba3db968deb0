using System.Diagnostics;
using System.Security.Cryptography;
using Assets.Core.Releases;

namespace Assets.Core.Tests.Releases;

/// <summary>The same files, checked out and published on two days, as two builds of an image publish them.</summary>
public sealed class ReleaseOnTwoDays : IDisposable
{
    private readonly PublishFolder monday = new() { ContentTimes = true };
    private readonly PublishFolder tuesday = new() { ContentTimes = true };

    public void Dispose()
    {
        monday.Dispose();
        tuesday.Dispose();
    }

    [Fact]
    public void IsTheSameArchive()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs GNU tar.");
        Publish(monday, 0, "text");
        Publish(tuesday, 26, "text");
        Assert.Equal(Archive(monday), Archive(tuesday));
    }

    [Fact]
    public void IsTheSameArchiveAfterAnotherRelease()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs GNU tar.");
        Publish(monday, 0, "text");
        tuesday.Publish(0, tuesday.Source("old/b.2.css"), tuesday.Source("index.html", "late"));
        Publish(tuesday, 26, "text");
        Assert.Equal(Archive(monday), Archive(tuesday));
    }

    [Fact]
    public void HasAnotherTimeWhereAFileOfTheSameLengthDiffers()
    {
        Publish(monday, 0, "text");
        Publish(tuesday, 0, "next");
        Assert.NotEqual(Time(monday, "wwwroot/index.html"), Time(tuesday, "wwwroot/index.html"));
        Assert.Equal(Time(monday, "wwwroot/css/a.1.css"), Time(tuesday, "wwwroot/css/a.1.css"));
    }

    [Fact]
    public void HasNoTimeInTheFuture() =>
        Assert.All(
            Enumerable.Range(0, 1000),
            i =>
            {
                var digest = Convert.ToBase64String(SHA256.HashData(BitConverter.GetBytes(i)));
                Assert.InRange(
                    ContentTime.Of(digest),
                    ContentTime.First,
                    new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc)
                );
            }
        );

    [Fact]
    public void HasTheTimesOfTheSourcesByDefault()
    {
        using var folder = new PublishFolder();
        Publish(folder, 3, "text");
        Assert.Equal(Checkout(3), Time(folder, "wwwroot/index.html"));
    }

    private static void Publish(PublishFolder folder, int hours, string page)
    {
        var files = new[] { folder.Source("css/a.1.css"), folder.Source("index.html", page) };
        foreach (var file in files)
            File.SetLastWriteTimeUtc(file.Source, Checkout(hours));
        Assert.Empty(folder.Publish(hours, files));
    }

    private static DateTime Checkout(int hours) => new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(hours);

    private static DateTime Time(PublishFolder folder, string path) =>
        File.GetLastWriteTimeUtc(folder.PathOf("out/" + path));

    /// <summary>The digest of what a layer holds: names, bytes, times, modes.</summary>
    private static string Archive(PublishFolder folder)
    {
        var start = new ProcessStartInfo(
            "tar",
            [
                "--sort=name",
                "--numeric-owner",
                "-cf",
                "-",
                "-C",
                folder.PathOf("out"),
                "wwwroot",
                "App.assets.manifest.json",
            ]
        )
        {
            RedirectStandardOutput = true,
        };
        using var tar = Process.Start(start)!;
        var digest = Convert.ToHexString(SHA256.HashData(tar.StandardOutput.BaseStream));
        tar.WaitForExit();
        Assert.Equal(0, tar.ExitCode);
        return digest;
    }
}
