namespace Assets.Manifest;

/// <summary>A media type and the files it is for.</summary>
/// <param name="Match">Patterns.</param>
/// <param name="ContentType">The media type.</param>
internal sealed record DevelopmentType(IReadOnlyList<string> Match, string ContentType);
