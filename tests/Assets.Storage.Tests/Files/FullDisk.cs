using System.Diagnostics;
using Assets.Storage.Files;

namespace Assets.Storage.Tests.Files;

/// <summary>A file system of one megabyte.</summary>
public sealed class FullDisk : IDisposable
{
    private const int Size = 1 << 20;
    private readonly string around = Directory.CreateTempSubdirectory("assets-storage-full-").FullName;
    private readonly string folder;
    private readonly bool isMounted;

    public FullDisk()
    {
        folder = Directory.CreateDirectory(Path.Combine(around, "small")).FullName;
        isMounted =
            OperatingSystem.IsLinux()
            && Environment.IsPrivilegedProcess
            && Run("mount", "-t", "tmpfs", "-o", $"size={Size}", "tmpfs", folder);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Refuses_what_it_has_no_room_for(bool isLengthKnown)
    {
        Require();
        var store = new FileSystemStore(folder);
        await PutAsync(store, "kept", 100_000, isLengthKnown: true);
        var exception = await Assert.ThrowsAsync<ObjectStoreException>(() =>
            PutAsync(store, "large", 2 * Size, isLengthKnown)
        );
        Assert.Equal(ObjectStoreFailure.Full, exception.Failure);
        Assert.Equal(["kept"], await KeysAsync(store));
        // The space of the unfinished file is free again.
        await PutAsync(store, "fits", 500_000, isLengthKnown);
        using var opened = await store.OpenAsync(ObjectKey.Parse("fits"), null, Cancellation);
        Assert.Equal("text/plain", opened!.Headers.ContentType);
    }

    [Fact]
    public async Task Keeps_the_object_that_could_not_be_replaced()
    {
        Require();
        var store = new FileSystemStore(folder);
        await PutAsync(store, "a", 700_000, isLengthKnown: true);
        await Assert.ThrowsAsync<ObjectStoreException>(() => PutAsync(store, "a", 600_000, isLengthKnown: false));
        using var opened = await store.OpenAsync(ObjectKey.Parse("a"), null, Cancellation);
        Assert.Equal(700_000, opened!.Length);
        Assert.Equal("text/plain", opened.Headers.ContentType);
    }

    [Fact]
    public async Task Is_not_copied_to_from_another_one()
    {
        Require();
        // The folder of the store is on the large disk, and one of its folders on the small one.
        var store = new FileSystemStore(around);
        foreach (var mode in Enum.GetValues<PutMode>())
        {
            var exception = await Assert.ThrowsAsync<ObjectStoreException>(() =>
                store.PutAsync(ObjectKey.Parse("small/a"), new MemoryStream(10), new() { Mode = mode }, Cancellation)
            );
            Assert.Equal(ObjectStoreFailure.InvalidSettings, exception.Failure);
            Assert.Contains("on another file system", exception.Message, StringComparison.Ordinal);
        }

        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    public void Dispose()
    {
        if (isMounted)
            Run("umount", folder);
        Directory.Delete(around, recursive: true);
    }

    private void Require() => Assert.SkipUnless(isMounted, "Needs Linux and the right to mount a file system.");

    private static Task PutAsync(FileSystemStore store, string key, int length, bool isLengthKnown)
    {
        var content = new MemoryStream(new byte[length]);
        var options = new PutOptions
        {
            Mode = PutMode.Replace,
            Headers = new() { ContentType = "text/plain" },
        };
        Stream stream = isLengthKnown ? content : new Servers.StreamThatActs(content, 0, () => { });
        return store.PutAsync(ObjectKey.Parse(key), stream, options, Cancellation);
    }

    private static async Task<string[]> KeysAsync(FileSystemStore store) =>
        await store.ListAsync("", Cancellation).Select(entry => entry.Key.Value).ToArrayAsync(Cancellation);

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
