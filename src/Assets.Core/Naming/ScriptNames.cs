using System.Text;
using Assets.Core.References.JavaScript;

namespace Assets.Core.Naming;

/// <summary>
/// Finds the file names that a script uses: literals that hold the name of an asset, and patterns for the end of its
/// own URL, from which it computes others.
/// </summary>
internal ref struct ScriptNames
{
    private readonly ReadOnlySpan<byte> script;
    private readonly LogicalPath path;
    private readonly NameIndex index;
    private readonly NameScope scope;
    private readonly HashSet<LogicalPath> known = [];
    private readonly List<NameInScript> found = [];

    private ScriptNames(ReadOnlySpan<byte> script, LogicalPath path, NameIndex index)
    {
        this.script = script;
        this.path = path;
        this.index = index;
        scope = new NameScope(index, path);
    }

    /// <summary>All names that the script uses, in the order of the file.</summary>
    /// <param name="utf8">The script.</param>
    /// <param name="literals">Its literals that may hold names.</param>
    /// <param name="path">The file that is, or contains, the script.</param>
    /// <param name="index">The assets whose names it may use.</param>
    /// <param name="references">Offsets of the names that are references, which are rewritten.</param>
    public static List<NameInScript> Find(
        ReadOnlySpan<byte> utf8,
        List<JavaScriptLiteral> literals,
        LogicalPath path,
        NameIndex index,
        HashSet<int> references
    )
    {
        if (literals.Count == 0)
            return [];

        var names = new ScriptNames(utf8, path, index);
        foreach (var literal in literals)
        {
            if (!references.Contains(literal.Start + 1))
                names.Take(literal);
        }

        return IsServiceWorker(utf8, names.found) ? names.OfServiceWorker() : names.found;
    }

    private readonly void Take(JavaScriptLiteral literal)
    {
        var raw = script[literal.Start..literal.End];
        var isPlain = literal.Kind != JavaScriptTokenKind.Regex && !raw.Contains((byte)'\\');
        if ((isPlain && !index.MayBeIn(raw)) || LiteralText.Of(literal.Kind, raw) is not { } text)
            return;

        var use = new LiteralUse(script, literal.Start, literal.End);
        foreach (var name in text.Spellings.SelectMany(FileNames.In).Distinct(StringComparer.Ordinal))
        {
            var isKnown = index.Named(name.AsSpan(name.LastIndexOf('/') + 1)).Count > 0;
            var isOwnEnding = IsOwnEnding(name);
            if ((!isKnown && !isOwnEnding) || use.IsKey || use.IsRequired)
                continue;

            var isPattern = text.IsPattern || use.IsCompared;
            if (isOwnEnding && isPattern && OwnUrl.IsTakenNear(script, literal.Start))
                AddOwn(name, literal.Start);
            foreach (var target in scope.Find(name, isPattern))
                Add(
                    target,
                    target == path ? KeptNameReason.OwnName : KeptNameReason.NamedByScript,
                    name,
                    literal.Start
                );
        }
    }

    private readonly bool IsOwnEnding(string name) =>
        name[0] == '.' && name.Length < path.Name.Length && path.Name.EndsWith(name, StringComparison.Ordinal);

    private readonly void AddOwn(string ending, int start)
    {
        if (!index.Contains(path.Value))
            return;

        Add(path, KeptNameReason.OwnName, ending, start);
        var stem = path.Value[..^ending.Length];
        foreach (var other in index.BeginningWith(stem))
        {
            var isMade =
                other.Folder == path.Folder
                && other.Value.Length > path.Value.Length
                && other.Value.EndsWith(ending, StringComparison.Ordinal)
                && IsWritten(other.Value[stem.Length..^ending.Length]);
            if (isMade)
                Add(other, KeptNameReason.DerivedName, ending, start);
        }
    }

    // What pdf.js puts into its own name, `.worker`, is written in it.
    private readonly bool IsWritten(string part) =>
        !char.IsAsciiLetterOrDigit(part[0]) && script.IndexOf(Encoding.UTF8.GetBytes(part)) >= 0;

    private readonly void Add(LogicalPath target, KeptNameReason reason, string written, int start)
    {
        if (known.Add(target))
            found.Add(new NameInScript(target, reason, written, start));
    }

    // A worker that stores files when it is installed needs them by the names that pages use without a network.
    private static bool IsServiceWorker(ReadOnlySpan<byte> script, List<NameInScript> found) =>
        found.Count > 0
        && script.IndexOf("caches.open"u8) >= 0
        && (script.IndexOf("\"install\""u8) >= 0 || script.IndexOf("'install'"u8) >= 0);

    private readonly List<NameInScript> OfServiceWorker() =>
        [
            .. found.Select(name =>
                name.Reason == KeptNameReason.NamedByScript ? name with { Reason = KeptNameReason.ServiceWorker } : name
            ),
        ];
}

/// <summary>A name that a script uses.</summary>
/// <param name="Path">The asset of that name.</param>
/// <param name="Reason">How the script uses it.</param>
/// <param name="Written">The text in the script.</param>
/// <param name="Start">Offset of the literal in the script.</param>
internal readonly record struct NameInScript(LogicalPath Path, KeptNameReason Reason, string Written, int Start);
