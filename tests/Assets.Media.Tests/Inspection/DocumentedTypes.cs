using Assets.Media.Inspection;
using Assets.Media.Tests.Inspection.Samples;

namespace Assets.Media.Tests.Inspection;

/// <summary>The table in docs/media/inspection.md.</summary>
public sealed class DocumentedTypes
{
    [Fact]
    public void Are_all_types_with_their_extensions()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "docs", "media", "inspection.md"))
            .Where(line =>
                line.Contains("| `", StringComparison.Ordinal) && line.Contains('/', StringComparison.Ordinal)
            )
            .Where(line => line.Contains("` | `.", StringComparison.Ordinal))
            .Select(line => line[line.IndexOf("| `", StringComparison.Ordinal)..]);
        Assert.Equal(FileTypes.All.Select(RowOf), rows);
    }

    private static string RowOf(FileType type)
    {
        var extensions = string.Join(' ', type.Extensions.Select(extension => $"`{extension}`"));
        var note =
            type.IsActive ? "active"
            : type.IsExecutable ? "program"
            : "";
        return $"| `{type.ContentType}` | {extensions} | {note} |";
    }
}
