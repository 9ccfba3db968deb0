using System.Text.RegularExpressions;
using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Moving;

/// <summary>
/// A page of docs/moving. Blocks below "Before" are files, blocks below "After" are files or changes of files, and the
/// others are what a publish reports and what a page has.
/// </summary>
internal sealed partial class Guide(string name)
{
    private const string Project = "App.csproj";

    private readonly IReadOnlyList<Block> blocks =
    [
        .. Blocks(File.ReadAllLines(Path.Combine(PackedPackage.Sources, "docs", "moving", name + ".md"))),
    ];

    /// <summary>A fenced block, with the heading above it and the file that the line before it names.</summary>
    private sealed record Block(string Section, string File, string Language, IReadOnlyList<string> Lines);

    /// <summary>The messages as a console shows them, with files relative to the project.</summary>
    public IReadOnlyList<string> Messages => Lines("The messages", "text");

    /// <summary>Elements of the page before, without versions.</summary>
    public IReadOnlyList<string> PageBefore => [.. Lines("The page before", "html").Select(Normal)];

    /// <summary>Elements of the page after, without fingerprints.</summary>
    public IReadOnlyList<string> PageAfter => [.. Lines("The page", "html").Select(Normal)];

    /// <summary>Markup with one sign for each fingerprint and each version.</summary>
    public static string Normal(string markup) => Version().Replace(markup, match => match.Value[0] + "#");

    /// <summary>Writes the files of the site before.</summary>
    public void WriteBefore(Site site)
    {
        foreach (var block in blocks.Where(block => block.Section == "Before"))
            site.Write(block.File, Join(block.Lines));
    }

    /// <summary>Makes the site that after.</summary>
    public void WriteAfter(Site site)
    {
        site.Project();
        foreach (var block in blocks.Where(block => block.Section == "After" && block.File.Length > 0))
        {
            if (block.File == Project)
                site.Project(Join(block.Lines));
            else
                site.Write(block.File, block.Language == "diff" ? Changed(site, block) : Join(block.Lines));
        }
    }

    private IReadOnlyList<string> Lines(string section, string language) =>
        [
            .. blocks
                .Where(block => block.Section == section && block.Language == language)
                .SelectMany(block => block.Lines),
        ];

    /// <summary>The file with the change, whose old lines must be there once.</summary>
    private static string Changed(Site site, Block block)
    {
        var text = File.ReadAllText(Path.Combine(site.ProjectFolder, block.File));
        var before = Join(block.Lines.Where(line => line[0] != '+').Select(line => line[1..]));
        Assert.Equal(2, text.Split(before).Length);
        var after = Join(block.Lines.Where(line => line[0] != '-').Select(line => line[1..]));
        return text.Replace(before, after, StringComparison.Ordinal);
    }

    private static IEnumerable<Block> Blocks(IReadOnlyList<string> lines)
    {
        var (section, file) = ("", "");
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].StartsWith("## ", StringComparison.Ordinal))
                section = lines[i][3..];
            else if (FileName().Match(lines[i]) is { Success: true } match)
                file = match.Groups[1].Value;
            else if (lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                var end = i + 1;
                while (lines[end] != "```")
                    end++;
                yield return new(section, file, lines[i][3..], [.. lines.Take(end).Skip(i + 1)]);
                (i, file) = (end, "");
            }
        }
    }

    private static string Join(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    [GeneratedRegex("^`([^`]+)`$")]
    private static partial Regex FileName();

    [GeneratedRegex(@"\.[0-9a-z]{10}(?=\.)|\?v=[^""]+")]
    private static partial Regex Version();
}
