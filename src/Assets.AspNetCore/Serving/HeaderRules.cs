using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.Primitives;

namespace Assets.AspNetCore.Serving;

/// <summary>Headers that the app wants on some of its assets.</summary>
internal sealed class HeaderRules
{
    /// <summary>What the answer itself decides: another value would be wrong for some request.</summary>
    private static readonly HashSet<string> Ours = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept-Ranges", "Allow", "Cache-Control", "Connection", "Content-Encoding", "Content-Length", "Content-Range", "Content-Type", "Date", "ETag",
        "Last-Modified", "Transfer-Encoding", "Vary",
    };

    private readonly List<(Matcher Pattern, string Name, string Value)> rules = [];

    public void Add(string pattern, string name, string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(pattern);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(value);
        if (Ours.Contains(name))
            throw new ArgumentException($"'{name}' depends on the request and is set by UseAssets(); for caching, set CacheControl on an <AssetRule> of the build.", nameof(name));
        if (value.AsSpan().ContainsAnyInRange('\0', '\x1f') || value.Contains('\x7f', StringComparison.Ordinal))
            throw new ArgumentException($"The value of '{name}' has control characters, which no header may have.", nameof(value));
        rules.Add((new Matcher(StringComparison.Ordinal).AddInclude(pattern), name, value));
    }

    /// <summary>The headers of one asset; the last rule for a name wins.</summary>
    public KeyValuePair<string, StringValues>[] For(string path)
    {
        if (rules.Count == 0)
            return [];

        var headers = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase);
        foreach (var (pattern, name, value) in rules)
        {
            if (pattern.Match(path).HasMatches)
                headers[name] = value;
        }

        return [.. headers];
    }
}
