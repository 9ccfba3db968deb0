using System.Text;
using System.Text.RegularExpressions;
using Assets.Web;
using FsCheck.Fluent;

namespace Assets.Core.Tests.Properties;

public sealed class AnyLogicalPath
{
    private static readonly string[] Parts =
    [
        "a",
        "B.css",
        ".",
        "..",
        "/",
        "\\",
        "",
        " ",
        "%2e",
        "é",
        "\0",
        ".x",
        "...",
    ];

    [Fact]
    public void HasNoSegmentThatLeadsElsewhere() =>
        Check(path => Assert.DoesNotContain(path.Value.Split('/'), segment => segment is "" or "." or ".."));

    [Fact]
    public void IsItsFolderAndItsName() => Check(path => Assert.Equal(path.Value, path.Folder + path.Name));

    [Fact]
    public void IsReadBackFromItsText() => Check(path => Assert.Equal(path, LogicalPath.Parse(path.ToString())));

    [Fact]
    public void HasAnExtensionThatEndsItsName() =>
        Check(path => Assert.EndsWith(path.Extension, path.Name, StringComparison.OrdinalIgnoreCase));

    private static void Check(Action<LogicalPath> property)
    {
        var accepted = 0;
        Checked.ForAll(
            Checked.Sequences(Gen.Elements(Parts)),
            2_000,
            parts =>
            {
                if (!LogicalPath.TryParse(string.Concat(parts), out var path))
                    return;
                accepted++;
                property(path);
            },
            size: 8
        );
        Assert.InRange(accepted, 100, int.MaxValue);
    }
}

/// <summary>The rules that docs/configuration.md states, written once more as a regular expression.</summary>
public sealed class AnyGlob
{
    private static readonly string[] PatternParts = ["a", "b", "*", "?", "**", "/", ".", "A"];
    private static readonly string[] PathParts = ["a", "b", "ab", "/", ".", "A"];

    [Fact]
    public void MatchesWhatTheDocumentedRulesMatch()
    {
        var matches = 0;
        Checked.ForAll(
            Checked.Sequences(
                Gen.Elements(PatternParts).Zip(Gen.Elements(PathParts), (pattern, path) => (pattern, path))
            ),
            5_000,
            parts =>
            {
                var pattern = Joined(parts.Select(part => part.pattern));
                var path = Joined(parts.Select(part => part.path));
                if (pattern is "" or "." || path is "")
                    return;

                var expected = Regex.IsMatch(path + "/", Expression(pattern), RegexOptions.CultureInvariant);
                matches += expected ? 1 : 0;
                Assert.True(
                    expected == Assert.Single(Glob.ParseList(pattern)).Matches(path),
                    $"'{pattern}' against '{path}': the rules say {expected}"
                );
            },
            size: 10
        );
        Assert.InRange(matches, 100, int.MaxValue);
    }

    /// <summary>Without empty segments, which neither a path nor a sensible pattern has.</summary>
    private static string Joined(IEnumerable<string> parts) => Regex.Replace(string.Concat(parts), "/+", "/").Trim('/');

    private static string Expression(string pattern)
    {
        if (!pattern.Contains('/', StringComparison.Ordinal) && pattern != "**")
            pattern = "**/" + pattern;
        var expression = new StringBuilder("^");
        var segments = pattern.Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            if (segments[i] == "**")
                expression.Append(i == segments.Length - 1 ? "([^/]+/)+" : "([^/]+/)*");
            else
                expression
                    .Append(
                        Regex
                            .Escape(segments[i])
                            .Replace("\\*", "[^/]*", StringComparison.Ordinal)
                            .Replace("\\?", "[^/]", StringComparison.Ordinal)
                    )
                    .Append('/');
        }

        return expression.Append('$').ToString();
    }
}
