namespace Assets.Web;

/// <summary>Looks up the kind of a file by its name, in any letter case, as servers and browsers' tools do.</summary>
internal static class FileKinds
{
    private static readonly Dictionary<string, FileKind> ByExtension = Read(FileKindTable.Text);

    /// <summary>The kind of a file by its name, then by its extension.</summary>
    /// <param name="path">A file's name or path.</param>
    public static FileKind Of(ReadOnlySpan<char> path)
    {
        var known = ByExtension
            .GetAlternateLookup<ReadOnlySpan<char>>()
            .TryGetValue(Path.GetExtension(path), out var kind);
        return known ? ByName(Path.GetFileName(path), kind!) : FileKind.Unknown;
    }

    /// <summary>Two names mean more than their extension.</summary>
    private static FileKind ByName(ReadOnlySpan<char> name, FileKind kind) =>
        // Web App Manifest, appendix: sites link a manifest.json as often as a .webmanifest.
        name.Equals("manifest.json", StringComparison.OrdinalIgnoreCase)
            ? kind with
            {
                Syntax = Syntax.WebManifest,
            }
        : name.Equals("browserconfig.xml", StringComparison.OrdinalIgnoreCase)
            ? kind with
            {
                Syntax = Syntax.BrowserConfiguration,
            }
        : kind;

    private static Dictionary<string, FileKind> Read(string table)
    {
        var kinds = new Dictionary<string, FileKind>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line.Split(' ');
            var mark = words[1].StartsWith('+') ? words[1][1..] : "";
            var kind = Kind(words[0] == "-" ? null : words[0], mark);
            foreach (var extension in words.AsSpan(mark.Length > 0 ? 2 : 1))
                kinds.Add("." + extension, kind);
        }

        return kinds;
    }

    private static FileKind Kind(string? mediaType, string mark)
    {
        var isText =
            mediaType?.StartsWith("text/", StringComparison.Ordinal) == true
            || mediaType?.EndsWith("+json", StringComparison.Ordinal) == true
            || mediaType?.EndsWith("+xml", StringComparison.Ordinal) == true;
        return mark switch
        {
            "" => new(mediaType, Syntax.None, Compresses: isText),
            "packed" => new(mediaType, Syntax.None, Compresses: false),
            "compress" => new(mediaType, Syntax.None, Compresses: true),
            _ => new(mediaType, Enum.Parse<Syntax>(mark, ignoreCase: true), Compresses: true),
        };
    }
}
