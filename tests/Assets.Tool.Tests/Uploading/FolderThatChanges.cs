using Assets.Storage.Memory;
using Assets.Tool.Tests.Harness;

namespace Assets.Tool.Tests.Uploading;

/// <summary>A publish folder that another process writes to during the upload.</summary>
public sealed class FolderThatChanges
{
    [Theory]
    [InlineData("short")]
    [InlineData("a longer page than the one that was published")]
    [InlineData(null)]
    public async Task FailsTheUploadAndKeepsTheEarlierRelease(string? content)
    {
        using var old = PublishedSite.Shop("1");
        using var site = PublishedSite.Shop("2");
        var store = new MemoryStore();
        await store.UploadAsync(old.Release());
        var release = site.Release();
        // Pages are stored last.
        var page = release.Objects.Single(item => item.Key.Value == "index.html").File;
        var changing = new InterruptedStore(store, int.MaxValue, () => { })
        {
            AfterPut = key =>
            {
                if (key.Value == "favicon.ico" && content is null)
                    File.Delete(page);
                else if (key.Value == "favicon.ico")
                    File.WriteAllText(page, content);
                return Task.CompletedTask;
            },
        };
        var result = await changing.UploadAsync(release);
        Assert.Contains("index.html", Assert.Single(result.Problems).Message, StringComparison.Ordinal);
        Assert.Single(await store.RecordsAsync());
        Assert.Equal("css/site.aaaaaaaaa1.css js/app.bbbbbbbbb1.js", await store.TextAsync("index.html"));
    }
}
