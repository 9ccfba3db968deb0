// Stand-ins for parts that are written in other branches; each is deleted when its part is merged.
#pragma warning disable
using Assets.Media.Storing;
using Assets.Storage;

namespace Assets.Media.Urls
{
    internal sealed class MediaSigning
    {
        public string Sign(string p, string c) => "x";

        public bool Verify(string p, string c, string s) => s == "x";
    }

    internal sealed class MediaUrls
    {
        public ValueTask<string> ForAsync(MediaStoreEntry e, ObjectKey k, MediaUrlOptions o, CancellationToken c) =>
            new("/media/" + e.Name + "/" + k);

        public string UploadUrl(string s, string t) => "/media/" + s + "/_uploads/" + t;
    }
}

namespace Assets.Media.Variants
{
    internal sealed class VariantMaking
    {
        public Task MakeAtUploadAsync(MediaStoreEntry e, ObjectKey k, CancellationToken c) => Task.CompletedTask;
    }

    internal static class VariantKeys
    {
        public static Task<List<ObjectKey>> ListAsync(IObjectStore s, ObjectKey k, CancellationToken c) =>
            Task.FromResult(new List<ObjectKey>());
    }
}

namespace Assets.Storage { }
