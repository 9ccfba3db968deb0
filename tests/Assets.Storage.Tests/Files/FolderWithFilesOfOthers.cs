namespace Assets.Storage.Tests.Files;

public sealed class FolderWithFilesOfOthers : FolderStore
{
    [Fact]
    public async Task Has_them_as_objects_without_headers()
    {
        Directory.CreateDirectory(PathOf("css"));
        await File.WriteAllTextAsync(PathOf("css/site.css"), "a {}", Cancellation);
        using var opened = await OpenAsync("css/site.css");
        Assert.Equal(ObjectHeaders.Empty, opened!.Headers);
        Assert.Equal(4, opened.Length);
        Assert.Equal(["css/site.css"], await ListAsync());
    }

    [Fact]
    public async Task Does_not_follow_links()
    {
        var outside = Directory.CreateTempSubdirectory("assets-storage-outside-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(outside, "secret"), "secret", Cancellation);
            Directory.CreateSymbolicLink(PathOf("linked"), outside);
            File.CreateSymbolicLink(PathOf("file"), Path.Combine(outside, "secret"));
            Assert.Null(await OpenAsync("linked/secret"));
            Assert.Null(await OpenAsync("file"));
            Assert.Empty(await ListAsync());
            Assert.Empty(await ListAsync("linked/"));
            Directory.CreateDirectory(Path.Combine(outside, "below"));
            await File.WriteAllTextAsync(Path.Combine(outside, "below", "secret"), "secret", Cancellation);
            Assert.Empty(await ListAsync("linked/below/"));
            Assert.Equal(ObjectStoreFailure.InvalidKey, await FailureOf(() => PutAsync("linked/new")));
            Assert.Equal(
                ObjectStoreFailure.InvalidKey,
                await FailureOf(() => PutAsync("file", "new", new() { Mode = PutMode.Replace }))
            );
            await Store.DeleteAsync([ObjectKey.Parse("linked/secret"), ObjectKey.Parse("file")], Cancellation);
            Assert.Equal("secret", await File.ReadAllTextAsync(Path.Combine(outside, "secret"), Cancellation));
        }
        finally
        {
            Directory.Delete(outside, recursive: true);
        }
    }

    [Fact]
    public async Task Is_empty_before_it_exists()
    {
        var store = new Assets.Storage.Files.FileSystemStore(PathOf("new"));
        Assert.Empty(await store.ListAsync("a/", Cancellation).ToArrayAsync(Cancellation));
        Assert.Null(await store.OpenAsync(ObjectKey.Parse("a"), null, Cancellation));
        await store.DeleteAsync([ObjectKey.Parse("a")], Cancellation);
        Assert.False(Directory.Exists(PathOf("new")));
    }
}
