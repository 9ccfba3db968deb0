// Stand-ins for parts that are written in other branches; each is deleted when its part is merged.
#pragma warning disable
using Assets.Media.Inspection;
using Assets.Media.Storing;
using Assets.Storage;

namespace Assets.Media.Inspection
{
    internal static class FileTypes
    {
        public const int HeadLength = 1445;

        public static FileType? Sniff(ReadOnlySpan<byte> h, string? ext = null) =>
            h.StartsWith("\x89PNG"u8.ToArray().Length > 0 ? new byte[] { 0x89, 0x50 } : null)
                ? new FileType { ContentType = "image/png", Extensions = [".png"] }
                : new FileType { ContentType = "text/plain", Extensions = [".txt"] };

        public static FileType? ByExtension(string e) => null;

        public static IReadOnlyList<FileType> All { get; } =
        [
            new FileType { ContentType = "image/png", Extensions = [".png"] },
            new FileType { ContentType = "image/jpeg", Extensions = [".jpg", ".jpeg"] },
            new FileType { ContentType = "video/mp4", Extensions = [".mp4"] },
            new FileType { ContentType = "application/pdf", Extensions = [".pdf"] },
            new FileType { ContentType = "text/plain", Extensions = [".txt"] },
            new FileType
            {
                ContentType = "text/html",
                Extensions = [".html", ".htm"],
                IsActive = true,
            },
            new FileType
            {
                ContentType = "image/svg+xml",
                Extensions = [".svg"],
                IsActive = true,
            },
        ];
    }

    internal sealed class TypeList
    {
        private string[] entries = [];

        public static TypeList Parse(IEnumerable<string> e) => new() { entries = [.. e] };

        public bool Contains(FileType t) =>
            entries.Length == 0
            || entries.Any(e =>
                e == t.ContentType
                || t.Extensions.Contains(e)
                || (e.EndsWith("/*") && t.ContentType.StartsWith(e[..^1]) && !t.IsActive)
            );

        public bool ContainsExtension(string e) => true;
    }

    internal sealed record ImageFindings
    {
        public MediaRejection? Rejection;
        public int Width,
            Height,
            Frames;
        public long EndOfImage;
        public bool HasMetadata;
    }

    internal static class ImageInspection
    {
        public static bool Knows(FileType t) => false;

        public static Task<ImageFindings> InspectAsync(Stream s, FileType t, ImageRules r, CancellationToken c) =>
            throw new Exception();
    }

    internal static class ImageMetadata
    {
        public static Task CopyWithoutAsync(Stream a, Stream b, FileType t, ImageFindings f, CancellationToken c) =>
            throw new Exception();
    }
}

namespace Assets.Media.Naming
{
    internal static class OriginalName
    {
        public static string? From(string? s) => s;
    }

    internal static class RandomName
    {
        public static string New() => Guid.NewGuid().ToString("n");
    }

    internal sealed class PathTemplate
    {
        string t;

        public static ObjectKey Free(ObjectKey k, int a) => k;

        public static PathTemplate Parse(string s) => new() { t = s };

        public ObjectKey KeyFor(MediaCandidate c, DateTimeOffset n, int attempt) =>
            ObjectKey.Parse(
                t.Replace("{random}", Guid.NewGuid().ToString("n"))
                    .Replace("{yyyy}", "2026")
                    .Replace("{MM}", "11")
                    .Replace("{ext}", c.Type.Extension) + (attempt > 0 ? "-" + attempt : "")
            );
    }
}

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
        ) => e.Store.OpenAsync(ObjectKey.Parse($"_variants/{k}/{v.Name}"), r, c);
    }

    internal static class VariantKeys
    {
        public static Task<List<ObjectKey>> ListAsync(IObjectStore s, ObjectKey k, CancellationToken c) =>
            Task.FromResult(new List<ObjectKey>());
    }
}

namespace Assets.Storage { }
