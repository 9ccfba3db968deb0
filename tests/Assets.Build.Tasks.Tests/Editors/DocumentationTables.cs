using System.Text.RegularExpressions;

namespace Assets.Build.Tasks.Tests.Editors;

/// <summary>The tables of docs/*.md that describe properties and metadata: name, default (of properties), meaning.</summary>
internal sealed partial class DocumentationTables
{
    // Longer texts are not read in an editor.
    private const int LongestText = 300;

    // The page with most of them comes first; others describe what they add.
    private readonly IReadOnlyList<string> pages =
    [
        .. Directory
            .GetFiles(Path.Combine(RepositoryRoot.Folder, "docs"), "*.md")
            .OrderBy(file => Path.GetFileName(file) != "configuration.md")
            .ThenBy(file => file, StringComparer.Ordinal)
            .Select(File.ReadAllText),
    ];

    /// <summary>The default and the meaning of a name, in plain text.</summary>
    /// <param name="name">A property, or metadata.</param>
    /// <param name="item">The type of the item that has the metadata: its own section comes first.</param>
    public (string Default, string Text) Row(string name, string? item = null)
    {
        var cells = pages
            .SelectMany(page => page.Split("\n## "))
            .OrderBy(section => item is null || !section.StartsWith(item, StringComparison.Ordinal))
            .ThenBy(section => item is null || !section.Contains($"<{item} ", StringComparison.Ordinal))
            .SelectMany(section => Table().Matches(section))
            .Select(match => match.Groups[1].Value.Split(" | "))
            .FirstOrDefault(cells =>
                cells.Length > 1
                && cells[0].Contains($"`{name}`", StringComparison.Ordinal)
                && !cells[^1].StartsWith("as for ", StringComparison.Ordinal)
            );
        return cells is null ? ("", Prose(name)) : (cells.Length > 2 ? Plain(cells[1]) : "", Sentence(cells[^1]));
    }

    /// <summary>What an item is for: the sentence that the heading "AssetCollect: where assets come from" has.</summary>
    public string Item(string type) =>
        pages
            .Select(page => Regex.Match(page, $@"^#+ {type}: (.+)$", RegexOptions.Multiline))
            .FirstOrDefault(match => match.Success)
            is { } heading
            ? char.ToUpperInvariant(heading.Groups[1].Value[0]) + heading.Groups[1].Value[1..] + "."
            : pages.Select(page => FirstSentence(page, type)).First(text => text.Length > 0);

    private static string FirstSentence(string page, string type) =>
        Plain(
            Regex.Match(page, $@"^`{type}` .*?[.:](?=\s)", RegexOptions.Multiline).Value is { Length: > 0 } sentence
                ? sentence.TrimEnd(':', '.') + "."
                : ""
        );

    private static string Plain(string markdown) =>
        MarkdownLink().Replace(markdown, "$1").Replace("`", "", StringComparison.Ordinal).Trim();

    /// <summary>The first sentence that names it, for names that no table has.</summary>
    private string Prose(string name) =>
        pages
            .SelectMany(page => page.Split('\n'))
            .Where(line => line.Length > 0 && (char.IsLetter(line[0]) || line[0] == '`'))
            .SelectMany(line => line.Split(". "))
            .FirstOrDefault(sentence => sentence.Contains($"`{name}`", StringComparison.Ordinal))
            is { } found
            ? Plain(found).TrimEnd('.', ':') + "."
            : throw new InvalidOperationException($"No page of docs/*.md describes `{name}`.");

    /// <summary>A text that begins with a value keeps its letter case.</summary>
    private static string Sentence(string markdown)
    {
        var text = Shortened(Plain(markdown));
        return markdown.TrimStart().StartsWith('`') ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }

    /// <summary>Whole sentences, without references to other parts of the page.</summary>
    private static string Shortened(string text)
    {
        var whole = SeeBelow().Replace(text, "").TrimEnd('.', ' ', ';') + ".";
        if (whole.Length <= LongestText)
            return whole;
        var end = whole.LastIndexOf(". ", LongestText, StringComparison.Ordinal);
        return end > 0 ? whole[..(end + 1)] : whole;
    }

    [GeneratedRegex(@"^\| (`.*) \|$", RegexOptions.Multiline)]
    private static partial Regex Table();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex MarkdownLink();

    [GeneratedRegex(@"[;,]? see (below|[A-Z][\w ]*|benchmarks)(?=[.;]|$)")]
    private static partial Regex SeeBelow();
}
