using System.Runtime.CompilerServices;
using System.Text;

namespace Assets.Storage.Testing;

/// <summary>One check: a folder in the store, and what checks have in common.</summary>
internal class ObjectStoreTrial(IObjectStore store, ObjectStoreFunctions functions, CancellationToken cancellationToken)
{
    public IObjectStore Store => store;
    public CancellationToken Cancellation => cancellationToken;

    /// <summary>What all keys of the check start with.</summary>
    public string Folder { get; } = $"contract/{Guid.NewGuid():n}/";

    public bool Has(ObjectStoreFunctions function) => functions.HasFlag(function);

    public ObjectKey Key(string name) => ObjectKey.Parse(Folder + name);

    public async Task<ObjectKey> PutAsync(string name, string content, PutOptions? options = null)
    {
        var key = Key(name);
        await PutAsync(key, Encoding.UTF8.GetBytes(content), options).ConfigureAwait(false);
        return key;
    }

    public async Task PutAsync(ObjectKey key, byte[] content, PutOptions? options = null)
    {
        using var stream = new MemoryStream(content);
        await store.PutAsync(key, stream, options, cancellationToken).ConfigureAwait(false);
    }

    public async Task<StoredObject> OpenAsync(ObjectKey key, ByteRange? range = null)
    {
        var opened = await store.OpenAsync(key, range, cancellationToken).ConfigureAwait(false);
        Expect(opened is not null, $"the object '{key}' exists");
        return opened!;
    }

    public async Task<byte[]> ReadAsync(ObjectKey key, ByteRange? range = null)
    {
        var opened = await OpenAsync(key, range).ConfigureAwait(false);
        await using (opened.ConfigureAwait(false))
        {
            using var body = new MemoryStream();
            await opened.Content.CopyToAsync(body, cancellationToken).ConfigureAwait(false);
            Expect(
                body.Length == opened.ContentLength,
                $"ContentLength is the number of bytes that can be read, {body.Length}, not {opened.ContentLength}"
            );
            return body.ToArray();
        }
    }

    public async Task<string> ReadTextAsync(ObjectKey key, ByteRange? range = null) =>
        Encoding.UTF8.GetString(await ReadAsync(key, range).ConfigureAwait(false));

    public async Task<bool> ExistsAsync(ObjectKey key)
    {
        using var opened = await store.OpenAsync(key, ByteRange.None, cancellationToken).ConfigureAwait(false);
        return opened is not null;
    }

    public async Task<List<ObjectEntry>> ListAsync(string prefix = "")
    {
        var entries = new List<ObjectEntry>();
        var list = store.ListAsync(Folder + prefix, cancellationToken);
        await foreach (var entry in list.ConfigureAwait(false))
            entries.Add(entry);
        return entries;
    }

    public async Task DeleteAllAsync()
    {
        // The check may have been cancelled.
        var keys = new List<ObjectKey>();
        await foreach (var entry in store.ListAsync(Folder, CancellationToken.None).ConfigureAwait(false))
            keys.Add(entry.Key);
        await store.DeleteAsync(keys, CancellationToken.None).ConfigureAwait(false);
    }

    public static void Expect(bool condition, string expectation)
    {
        if (!condition)
            throw new ContractViolationException($"It was expected that {expectation}.");
    }

    public static void Equal<T>(
        T expected,
        T actual,
        [CallerArgumentExpression(nameof(actual))] string expression = ""
    ) => Expect(EqualityComparer<T>.Default.Equals(expected, actual), $"{expression} is '{expected}', not '{actual}'");

    public static async Task FailsAsync(ObjectStoreFailure failure, Func<Task> call)
    {
        try
        {
            await call().ConfigureAwait(false);
        }
        catch (ObjectStoreException exception)
        {
            Expect(
                exception.Failure == failure,
                $"the failure is {failure}, not {exception.Failure} ('{exception.Message}')"
            );
            return;
        }

        throw new ContractViolationException($"It was expected that the call fails with {failure}, but it succeeded.");
    }
}
