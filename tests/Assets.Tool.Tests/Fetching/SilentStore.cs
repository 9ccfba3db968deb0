using Assets.Storage;

namespace Assets.Tool.Tests.Fetching;

/// <summary>A store that never answers, whether it is cancelled or not.</summary>
internal sealed class SilentStore : ReadOnlyStore
{
    public override async IAsyncEnumerable<ObjectEntry> ListAsync(
        string prefix = "",
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        await new TaskCompletionSource().Task;
        yield break;
    }

    public override Task<StoredObject?> OpenAsync(
        ObjectKey key,
        ByteRange? range = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException();
}
