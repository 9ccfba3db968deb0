namespace Assets.Manifest;

/// <summary>A value that files have, such as their media type.</summary>
/// <param name="Match">Patterns of the files.</param>
/// <param name="Value">The value: a media type, or headers as <see cref="HeaderLines"/>.</param>
internal sealed record DevelopmentRule(IReadOnlyList<string> Match, string Value);
