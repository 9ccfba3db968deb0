using System.Runtime.CompilerServices;
using Assets.Storage.Providers;

namespace Assets.Storage.S3;

/// <summary>The parts of a multipart upload, numbered from 1.</summary>
internal static class S3Parts
{
    private const int SmallestPart = 8 << 20;

    /// <summary>S3 has no more parts. With the smallest ones they have 80 GB.</summary>
    private const int MaximumParts = 10_000;

    public static async IAsyncEnumerable<(int Number, ContentPart Content)> OfAsync(
        ContentPart first,
        ContentReader reader,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        yield return (1, first);
        var isLast = first.IsLast;
        for (var number = 2; !isLast; number++)
        {
            var size = Size(reader.Length, number);
            var part = await reader.ReadAsync(size, cancellationToken).ConfigureAwait(false);
            isLast = part.IsLast;
            yield return (number, part);
        }
    }

    /// <summary>Parts of an unknown length grow, so that they do not end before the content.</summary>
    public static int Size(long? length, int number) =>
        length is { } known
            ? (int)Math.Min(int.MaxValue / 2, Math.Max(SmallestPart, known / MaximumParts + 1))
            : SmallestPart * (1 + number / 2_500);
}
