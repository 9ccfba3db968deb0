using System.Diagnostics.CodeAnalysis;

namespace Assets.Core;

/// <summary>
/// The name of an asset inside the site: relative, forward-slashed, without empty, <c>.</c> or <c>..</c> segments,
/// never percent-encoded. Compared ordinally; a text that breaks these rules is rejected.
/// </summary>
internal readonly record struct LogicalPath : IComparable<LogicalPath>
{
    private readonly string? value;

    private LogicalPath(string value) => this.value = value;

    /// <summary>The path as text (<c>css/site.css</c>).</summary>
    public string Value => value ?? throw new InvalidOperationException("A default LogicalPath names nothing.");

    /// <summary>The folder part with its trailing slash, or an empty string (<c>css/</c>).</summary>
    public string Folder => Value[..(Value.LastIndexOf('/') + 1)];

    /// <summary>The last segment (<c>site.css</c>).</summary>
    public string Name => Value[(Value.LastIndexOf('/') + 1)..];

    /// <summary>The last extension in lower case with its dot (<c>.css</c>), or an empty string.</summary>
    public string Extension => Name.LastIndexOf('.') is > 0 and var dot ? Name[dot..].ToLowerInvariant() : "";

    /// <summary>Makes a path from text that must have the correct form.</summary>
    /// <exception cref="ArgumentException">The text is not an asset path.</exception>
    public static LogicalPath Parse(string text) =>
        TryParse(text, out var path)
            ? path
            : throw new ArgumentException($"'{text}' is not a logical path.", nameof(text));

    /// <summary>
    /// Makes a path from text; back slashes are read as slashes, because MSBuild on Windows writes them.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out LogicalPath path)
    {
        path = default;
        if (string.IsNullOrEmpty(text))
            return false;

        var normal = text.Replace('\\', '/');
        foreach (var segment in normal.Split('/'))
        {
            if (segment is "" or "." or ".." || segment.AsSpan().ContainsAnyInRange('\0', '\x1f'))
                return false;
        }

        path = new LogicalPath(normal);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(LogicalPath other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => value ?? "";

    public static bool operator <(LogicalPath left, LogicalPath right) => left.CompareTo(right) < 0;

    public static bool operator >(LogicalPath left, LogicalPath right) => left.CompareTo(right) > 0;

    public static bool operator <=(LogicalPath left, LogicalPath right) => left.CompareTo(right) <= 0;

    public static bool operator >=(LogicalPath left, LogicalPath right) => left.CompareTo(right) >= 0;
}
