using Microsoft.CodeAnalysis;

namespace Assets.Names;

/// <summary>The texts of the generator; <c>docs/diagnostics.md</c> describes the code.</summary>
internal static class NameDiagnostics
{
    // A longer list is not read.
    private const int Listed = 3;

    private static readonly DiagnosticDescriptor Descriptor = new(
        "ASSETS330",
        "Two assets have the same name in code",
        "{0} would be the name of {1}, so none of them has a constant. Rename one, or write the paths as text.",
        "Assets",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true
    );

    /// <summary>No constant can name the files.</summary>
    public static Diagnostic SameName(string name, NamedFile file) =>
        Diagnostic.Create(Descriptor, Location.None, name, Files(file) + (file.IsMember ? "" : " and of a folder"));

    /// <summary>The error where such a name is used.</summary>
    public static string Ambiguous(NamedFile file) =>
        $"It would be the name of {Files(file)}. "
        + (file.Instead.Count > 0 ? $"Write {Join(file.Instead, " or ")}." : "Rename one, or write the path as text.");

    private static string Files(NamedFile file) => Join([.. file.Assets.Select(asset => $"'{asset.Path}'")], " and ");

    private static string Join(IReadOnlyList<string> names, string last) =>
        names.Count > Listed ? string.Join(", ", names.Take(Listed)) + ", …"
        : names.Count < 2 ? string.Concat(names)
        : string.Join(", ", names.Take(names.Count - 1)) + last + names[names.Count - 1];
}
