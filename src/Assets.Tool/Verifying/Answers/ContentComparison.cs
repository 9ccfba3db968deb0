using Assets.Manifest;

namespace Assets.Tool.Verifying.Answers;

/// <summary>The content, with what browsers compare it: the manifest's integrity.</summary>
internal static class ContentComparison
{
    public static Finding? Run(ManifestEntry entry, ServedFile served, string? published)
    {
        if (served.Content is not { } content || content.Integrity == published)
            return null;
        if (content.Integrity is null)
            return new(
                entry.Url,
                Check.Content,
                $"The body is not valid {served.Encoding}",
                "Turn off compression in the CDN for objects that have a Content-Encoding, so that nothing is "
                    + "compressed twice or cut off."
            );
        return new(
            entry.Url,
            Check.Content,
            "The content differs from the published file, so browsers refuse it where integrity is checked",
            entry.Cache == CacheClass.Immutable
                ? "Turn off rewriting of files in the CDN, and store the object again with 'assets upload --force'."
                : "Invalidate the path in the CDN: its cache has the file of an earlier release. 'assets upload "
                    + "--purge-file' lists all such paths."
        );
    }
}
