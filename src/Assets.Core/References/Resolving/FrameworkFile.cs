namespace Assets.Core.References.Resolving;

/// <summary>A script of the framework's, which is published as the SDK names it.</summary>
/// <param name="Path">The published path.</param>
/// <param name="Integrity">Its hash as an <c>integrity</c> attribute has it, if the SDK has it.</param>
internal sealed record FrameworkFile(string Path, string? Integrity)
{
    /// <summary>A specifier of the plain path, with the published name.</summary>
    public string NameIn(string specifier)
    {
        var path = ReferenceResolver.PathOf(specifier);
        return string.Concat(
            path.AsSpan(0, path.LastIndexOf('/') + 1),
            Path.AsSpan(Path.LastIndexOf('/') + 1),
            specifier.AsSpan(path.Length)
        );
    }
}
