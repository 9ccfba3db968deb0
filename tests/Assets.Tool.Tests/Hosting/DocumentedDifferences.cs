using System.Runtime.CompilerServices;
using Assets.Tool.Hosting;

namespace Assets.Tool.Tests.Hosting;

/// <summary>The rows of the tables in <c>docs/hosting.md</c>: request, answer, reason.</summary>
internal static class DocumentedDifferences
{
    public static IEnumerable<string> Of(HostingKind kind) =>
        Lines($"conformance of {kind}")
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => $"{cells[1]}: {cells[2].Trim('`')}")
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Lines(string section, [CallerFilePath] string source = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(source)!, "../../../docs/hosting.md"))
            .SkipWhile(line => line != $"<!-- {section}: begin -->")
            .Skip(3)
            .TakeWhile(line => line != $"<!-- {section}: end -->");
}
