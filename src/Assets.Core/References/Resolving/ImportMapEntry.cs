namespace Assets.Core.References.Resolving;

/// <summary>One name of an import map that a page is filled with.</summary>
/// <param name="Name">What modules import.</param>
/// <param name="Address">The plain URL of the module, relative to the page.</param>
/// <param name="Target">The asset behind it; <see langword="null"/> for a file of the framework's.</param>
/// <param name="Integrity">The hash of a file of the framework's.</param>
internal sealed record ImportMapEntry(string Name, string Address, SourceAsset? Target, string? Integrity = null);
