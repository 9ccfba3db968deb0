namespace Assets.Manifest;

/// <summary>A media type and its files.</summary>
/// <param name="Match">Patterns of the files.</param>
/// <param name="ContentType">The media type.</param>
internal sealed record DevelopmentType(IReadOnlyList<string> Match, string ContentType);
