using System.Diagnostics;
using Assets.Storage.Files;
using Assets.Tool.Tests.Harness;

namespace Assets.Tool.Tests.Failures;

/// <summary>A folder on a disk that has room for a part of a release.</summary>
public sealed class FullDisk : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("assets-disk-").FullName;
    private readonly bool isMounted;

    public FullDisk() =>
        isMounted = OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", "size=256k", "assets-tool", folder);

    public void Dispose()
    {
        if (isMounted)
            Assert.True(Run("umount", folder));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task EndsTheUploadWithOneDiagnosticAndNothingHalfWritten()
    {
        Assert.SkipUnless(isMounted, "This user may not mount a small disk.");
        using var old = PublishedSite.Shop("1");
        var store = new FileSystemStore(folder);
        Assert.Empty((await store.UploadAsync(old.Release())).Problems);
        var before = await store.KeysAsync();
        using var site = PublishedSite.Shop("2");
        site.Immutable("img/a.svg", "img/a.0000000000.svg", new('x', 1 << 20), "image/svg+xml", compress: false)
            .WriteManifest();
        var run = await ToolProcess.RunAsync(new Dictionary<string, string>(), "upload", site.Folder, folder);
        Assert.Equal(1, run.Code);
        Assert.Contains(
            "error ASSETS504: 'img/a.0000000000.svg' was not stored, because the disk is full or its quota is reached. Free "
                + "some space.",
            run.Problem,
            StringComparison.Ordinal
        );
        Assert.Empty(before.Except(await store.KeysAsync()));
        Assert.Equal("app(1)", await store.TextAsync("js/app.bbbbbbbbb1.js"));
        Assert.Single(await store.RecordsAsync());
        Assert.DoesNotContain(
            Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories),
            file => file.EndsWith(".tmp", StringComparison.Ordinal)
        );
    }

    private static bool Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
