using Assets.Storage.Files;

namespace Assets.Storage.Tests.Files;

/// <summary>FAT and some network shares.</summary>
public sealed class FileSystemWithoutLinks : FolderStore
{
    [Fact]
    public async Task Has_one_winner_of_eight()
    {
        for (var round = 0; round < 50; round++)
        {
            var place = PathOf($"place{round}");
            var writers = Enumerable
                .Range(0, 8)
                .Select(writer =>
                {
                    var temporary = PathOf($"{round}.{writer}");
                    File.WriteAllText(temporary, "");
                    return Task.Run(() => FilePublishing.TryCreateLocked(temporary, place), Cancellation);
                })
                .ToList();
            Assert.Single(await Task.WhenAll(writers), won => won);
        }
    }
}
