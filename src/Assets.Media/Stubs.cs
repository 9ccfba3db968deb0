// Stand-ins for parts that are written in other branches; each is deleted when its part is merged.
#pragma warning disable
using Assets.Media.Storing;
using Assets.Storage;

namespace Assets.Media.Variants
{
    internal sealed class VariantMaking
    {
        public Task MakeAtUploadAsync(MediaStoreEntry e, ObjectKey k, CancellationToken c) => Task.CompletedTask;

        public Task<StoredObject?> OpenAsync(
            MediaStoreEntry e,
            ObjectKey k,
            MediaVariant v,
            ByteRange? r,
            CancellationToken c
        ) => Task.FromResult<StoredObject?>(null);
    }

    internal static class VariantKeys
    {
        public static Task<List<ObjectKey>> ListAsync(IObjectStore s, ObjectKey k, CancellationToken c) =>
            Task.FromResult(new List<ObjectKey>());
    }
}
