namespace Assets.Manifest;

/// <summary>What a page needs for one entry point of a bundler. All paths are asset paths.</summary>
internal sealed record EntryPoint
{
    /// <summary>
    /// Scripts in the order in which they run; empty if the entry point is a stylesheet. What a module imports
    /// statically is not here, but in <see cref="ManifestEntry.Preload"/>.
    /// </summary>
    public IReadOnlyList<string> Scripts { get; init; } = [];

    /// <summary>
    /// Stylesheets in their order in the cascade, including those of chunks that the scripts import statically.
    /// </summary>
    public IReadOnlyList<string> Stylesheets { get; init; } = [];

    /// <summary>
    /// The scripts of a build for browsers without modules (<c>nomodule</c>): polyfills first, the entry last. Empty if
    /// there is no such build.
    /// </summary>
    public IReadOnlyList<string> LegacyScripts { get; init; } = [];

    /// <summary>Whether <see cref="Scripts"/> are modules; otherwise they are classic scripts.</summary>
    public bool IsModule { get; init; } = true;
}
