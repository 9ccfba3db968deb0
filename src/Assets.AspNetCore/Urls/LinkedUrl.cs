using Assets.AspNetCore.Resolving;

namespace Assets.AspNetCore.Urls;

/// <summary>A URL and its asset.</summary>
/// <param name="Link">The asset; for a path that names none, a link that has only the path.</param>
/// <param name="Url">The URL for markup.</param>
internal readonly record struct LinkedUrl(AssetLink Link, string Url)
{
    /// <summary>Whether the URL changes when the file does, so that no version is needed in its query.</summary>
    public bool IsFingerprinted => Link.IsImmutable;
}
