using Assets.Storage.Memory;
using Assets.Storage.Testing;

namespace Assets.Storage.Tests.Contract;

/// <summary>A check that cannot fail shows nothing.</summary>
public sealed class StoresThatBreakTheContract
{
    [Theory]
    [InlineData("An existing object is kept")]
    [InlineData("One of eight writers creates an object")]
    [InlineData("Headers and metadata are kept")]
    [InlineData("The last bytes are read")]
    [InlineData("A range that starts beyond the end is refused")]
    [InlineData("2,100 objects are listed, and deleted while they are listed")]
    [InlineData("A signed URL reads an object")]
    public Task Fail(string name) =>
        Assert.ThrowsAnyAsync<Exception>(() =>
            ObjectStoreContract.CheckAsync(
                name,
                new CarelessStore(),
                cancellationToken: TestContext.Current.CancellationToken
            )
        );

    [Fact]
    public Task Are_told_what_was_expected() =>
        Assert.ThrowsAsync<ContractViolationException>(() =>
            ObjectStoreContract.CheckAsync(
                "One of eight writers creates an object",
                new CarelessStore(),
                cancellationToken: TestContext.Current.CancellationToken
            )
        );

    /// <summary>Replaces objects, forgets headers, ignores ranges, and lists one page.</summary>
    private sealed class CarelessStore : IObjectStore
    {
        private readonly MemoryStore inner = new();

        public Task PutAsync(
            ObjectKey key,
            Stream content,
            PutOptions? options = null,
            CancellationToken cancellationToken = default
        ) => inner.PutAsync(key, content, new() { Mode = PutMode.Replace }, cancellationToken);

        public Task<StoredObject?> OpenAsync(
            ObjectKey key,
            ByteRange? range = null,
            CancellationToken cancellationToken = default
        ) => inner.OpenAsync(key, null, cancellationToken);

        public Task DeleteAsync(IEnumerable<ObjectKey> keys, CancellationToken cancellationToken = default) =>
            inner.DeleteAsync(keys, cancellationToken);

        public IAsyncEnumerable<ObjectEntry> ListAsync(
            string prefix = "",
            CancellationToken cancellationToken = default
        ) => inner.ListAsync(prefix, cancellationToken).Take(1_000);

        public ValueTask<SignedUrl> SignUrlAsync(
            ObjectKey key,
            SignedUrlOptions? options = null,
            CancellationToken cancellationToken = default
        ) => inner.SignUrlAsync(key, options, cancellationToken);
    }
}
