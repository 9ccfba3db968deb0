namespace Assets.Benchmarks.Releasing;

/// <summary>Two successive releases of a library, as <c>benchmarks/releases/layout.mjs</c> prints them.</summary>
internal sealed record LibraryReleases(string Name, string Earlier, string Later)
{
    /// <summary>Where its files are in the site.</summary>
    public string Folder => $"lib/{Name}/";
}
