namespace Assets.Browser.Tests.Dictionaries;

/// <summary>One response that came over the network.</summary>
/// <param name="Path">The path of its URL.</param>
/// <param name="Coding">The content coding on the wire; empty for none.</param>
/// <param name="Bytes">What was received, headers included.</param>
internal sealed record Transfer(string Path, string Coding, double Bytes)
{
    /// <summary>The asset path that the published path was made of: without the fingerprint.</summary>
    public string Asset
    {
        get
        {
            var parts = Path.TrimStart('/').Split('.');
            return parts.Length > 2 && parts[^2].Length == 10
                ? string.Join('.', [.. parts[..^2], parts[^1]])
                : Path.TrimStart('/');
        }
    }
}
