using System.Text;
using Assets.Storage.Files;

namespace Assets.Storage.Tests.Files;

/// <summary>A store over a fresh folder.</summary>
public abstract class FolderStore : IDisposable
{
    protected FolderStore() => Store = new(Root);

    protected string Root { get; } = Directory.CreateTempSubdirectory("assets-storage-").FullName;
    private protected FileSystemStore Store { get; }
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Directory.Delete(Root, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected string PathOf(string name) => Path.Combine(Root, name);

    protected Task PutAsync(string key, string content = "Hello", PutOptions? options = null) =>
        Store.PutAsync(ObjectKey.Parse(key), new MemoryStream(Encoding.UTF8.GetBytes(content)), options, Cancellation);

    protected Task<StoredObject?> OpenAsync(string key) => Store.OpenAsync(ObjectKey.Parse(key), null, Cancellation);

    protected async Task<string[]> ListAsync(string prefix = "") =>
        await Store.ListAsync(prefix, Cancellation).Select(entry => entry.Key.Value).Order().ToArrayAsync(Cancellation);

    protected static async Task<ObjectStoreFailure> FailureOf(Func<Task> call) =>
        (await Assert.ThrowsAsync<ObjectStoreException>(call)).Failure;
}
