using Assets.Core.Diagnostics;

namespace Assets.Core.Migration;

/// <summary>One file of a <c>compilerconfig.json</c>, which Web Compiler compiled from Sass, Less and others.</summary>
/// <param name="Output">The file that it makes, relative to the project.</param>
/// <param name="Input">The file that it is made of.</param>
/// <param name="Place">Where the entry begins.</param>
internal sealed record Compilation(string Output, string Input, Place Place)
{
    /// <summary>The file's name.</summary>
    public const string FileName = "compilerconfig.json";

    /// <summary>Part of the names of packages that compile the files when a project is built.</summary>
    public const string Package = "WebCompiler";

    /// <summary>The entries of a file in its order.</summary>
    public static IReadOnlyList<Compilation> Read(string file, byte[] utf8, Action<Diagnostic> report) =>
        ToolFile.Read(file, utf8, "a list of files with outputFile and inputFile", IsList, report) is { } root
            ?
            [
                .. root
                    .Items.Where(item => item["outputFile"]?.Text is { Length: > 0 })
                    .Select(item => new Compilation(
                        ProjectPath.Of(item["outputFile"]!.Text!),
                        ProjectPath.Of(item["inputFile"]?.Text ?? ""),
                        item.Place
                    )),
            ]
            : [];

    private static bool IsList(JsonPart root) => root.IsList && root.Items.All(item => item.IsObject);
}
