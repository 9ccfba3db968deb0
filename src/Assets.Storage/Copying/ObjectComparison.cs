namespace Assets.Storage.Copying;

/// <summary>Compares an object in two stores.</summary>
internal static class ObjectComparison
{
    private const int PartSize = 1 << 16;

    /// <returns>
    /// In what the object of the target differs, as the end of a sentence; null if it does not. An object that one of
    /// the stores has deleted meanwhile does not differ.
    /// </returns>
    public static async Task<string?> DifferenceAsync(
        IObjectStore source,
        IObjectStore target,
        ObjectKey key,
        CancellationToken cancellationToken
    )
    {
        var first = await source.OpenAsync(key, null, cancellationToken).ConfigureAwait(false);
        if (first is null)
            return null;
        await using (first.ConfigureAwait(false))
        {
            var second = await target.OpenAsync(key, null, cancellationToken).ConfigureAwait(false);
            if (second is null)
                return null;
            await using (second.ConfigureAwait(false))
            {
                return !Canonical(first.Headers).Equals(Canonical(second.Headers)) ? "has other headers"
                    : await AreEqualAsync(first.Content, second.Content, cancellationToken).ConfigureAwait(false) ? null
                    : "has other content";
            }
        }
    }

    /// <summary>
    /// Stores add a type to objects without one, and spaces between the parameters of a type; HTTP clients change the
    /// order of the directives of Cache-Control.
    /// </summary>
    private static ObjectHeaders Canonical(ObjectHeaders headers) =>
        headers with
        {
            ContentType = headers.ContentType?.Replace(" ", "", StringComparison.Ordinal) ?? "application/octet-stream",
            CacheControl = headers.CacheControl is null
                ? null
                : string.Join(
                    ',',
                    headers
                        .CacheControl.Split(',', StringSplitOptions.TrimEntries)
                        .Order(StringComparer.OrdinalIgnoreCase)
                ),
        };

    private static async Task<bool> AreEqualAsync(Stream first, Stream second, CancellationToken cancellationToken)
    {
        var (left, right) = (new byte[PartSize], new byte[PartSize]);
        while (true)
        {
            var count = await first
                .ReadAtLeastAsync(left, PartSize, throwOnEndOfStream: false, cancellationToken)
                .ConfigureAwait(false);
            var other = await second
                .ReadAtLeastAsync(right, PartSize, throwOnEndOfStream: false, cancellationToken)
                .ConfigureAwait(false);
            if (!left.AsSpan(0, count).SequenceEqual(right.AsSpan(0, other)))
                return false;
            if (count == 0)
                return true;
        }
    }
}
