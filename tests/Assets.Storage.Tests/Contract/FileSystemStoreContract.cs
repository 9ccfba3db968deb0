using Assets.Storage.Files;
using Assets.Storage.Testing;

namespace Assets.Storage.Tests.Contract;

public sealed class FileSystemStoreContract : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("assets-storage-").FullName;

    public static TheoryData<string> Names => [.. ObjectStoreContract.Names];

    [Theory, MemberData(nameof(Names))]
    public async Task Is_kept(string name)
    {
        await CheckAsync(name);
        // Nothing is left behind: neither unfinished files, nor headers, nor empty folders.
        Assert.Empty(
            Directory
                .EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
                .Except([".assets-storage", ".assets-storage/unfinished"])
        );
    }

    /// <summary>The store finds its own folder in upper case, and takes the file system for one like NTFS or APFS.</summary>
    [Theory, MemberData(nameof(Names))]
    public Task Is_kept_with_the_checks_for_file_systems_without_letter_case(string name)
    {
        Directory.CreateDirectory(Path.Combine(folder, ".ASSETS-STORAGE"));
        return CheckAsync(name);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task CheckAsync(string name) =>
        ObjectStoreContract.CheckAsync(
            name,
            new FileSystemStore(folder),
            ObjectStoreFunctions.None,
            TestContext.Current.CancellationToken
        );
}
