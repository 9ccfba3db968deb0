namespace Assets.Tool.Hosting;

/// <summary>A request path that the site answers, and with what.</summary>
/// <param name="Path">With a leading slash, not percent-encoded, without the path base.</param>
/// <param name="File">The file that answers, in the same form; equal to <paramref name="Path"/> for most.</param>
internal sealed record HostedPath(string Path, string File)
{
    public required string ContentType { get; init; }

    public required string CacheControl { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether there are compressed representations.</summary>
    public bool IsCompressed { get; init; }

    /// <summary>Whether there are deltas for clients that have a file of an earlier release.</summary>
    public bool HasDeltas { get; init; }

    /// <summary>The pattern of the URLs that the file is a dictionary for; null if it is none.</summary>
    public string? DictionaryMatch { get; init; }

    /// <summary>Whether pages of other origins have access.</summary>
    public bool AllowsAnyOrigin { get; init; }

    /// <summary>
    /// The parts of the path around the fingerprint in the name of the file; null if the file is not the path with a
    /// fingerprint.
    /// </summary>
    public (string Before, string Fingerprint, string After)? Insertion
    {
        get
        {
            var dot = Path.LastIndexOf('.');
            var at = dot < Path.LastIndexOf('/') ? Path.Length : dot;
            var (before, after) = (Path[..at], Path[at..]);
            return
                File.Length > Path.Length + 1
                && File.StartsWith(before + ".", StringComparison.Ordinal)
                && File.EndsWith(after, StringComparison.Ordinal)
                && File[(at + 1)..^after.Length] is var inserted
                && inserted.All(char.IsAsciiLetterOrDigit)
                ? (before, inserted, after)
                : null;
        }
    }
}
