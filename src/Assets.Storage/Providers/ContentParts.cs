using System.Runtime.CompilerServices;

namespace Assets.Storage.Providers;

/// <summary>The parts of a long upload, for stores that are sent a limited number of them.</summary>
public static class ContentParts
{
    /// <summary>8 MB: large enough that a request costs little beside its content.</summary>
    public const int SmallestPart = 8 << 20;

    /// <summary>Reads an upload part by part.</summary>
    /// <param name="first">The part that was read already.</param>
    /// <param name="reader">Has the rest.</param>
    /// <param name="maximumParts">How many parts the store allows.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>Parts with their numbers, which start with 1. The caller disposes them.</returns>
    public static async IAsyncEnumerable<(int Number, ContentPart Part)> OfAsync(
        ContentPart first,
        ContentReader reader,
        int maximumParts,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(reader);
        yield return (1, first);
        var isLast = first.IsLast;
        for (var number = 2; !isLast; number++)
        {
            var size = Size(reader.Length, number, maximumParts);
            var part = await reader.ReadAsync(size, cancellationToken).ConfigureAwait(false);
            isLast = part.IsLast;
            yield return (number, part);
        }
    }

    /// <summary>
    /// The size of a part, in bytes. All parts of a known length have one size; those of an unknown length grow by 8 MB
    /// four times, so that they do not end before the content.
    /// </summary>
    /// <param name="length">The length of the content, if it is known.</param>
    /// <param name="number">The number of the part, from 1.</param>
    /// <param name="maximumParts">How many parts the store allows.</param>
    public static int Size(long? length, int number, int maximumParts) =>
        length is { } known
            ? (int)Math.Min(int.MaxValue / 2, Math.Max(SmallestPart, known / maximumParts + 1))
            : SmallestPart * (1 + number / (maximumParts / 4));
}
