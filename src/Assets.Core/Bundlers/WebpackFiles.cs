using Assets.Manifest;

namespace Assets.Core.Bundlers;

/// <summary>
/// The files of an entry point as webpack lists them: scripts, stylesheets and source maps in one list.
/// </summary>
internal static class WebpackFiles
{
    private static readonly string[] Scripts = [".js", ".mjs"];

    /// <summary>The entry point with these files, in order.</summary>
    public static EntryPoint ToEntryPoint(IReadOnlyList<string> files, bool isModule) =>
        new()
        {
            Scripts = [.. files.Where(file => Scripts.Contains(ExtensionOf(file)) && !IsUpdate(file))],
            Stylesheets = [.. files.Where(file => ExtensionOf(file) == ".css")],
            IsModule = isModule,
        };

    /// <summary>The extension of the path of a URL.</summary>
    public static string ExtensionOf(string url) => Path.GetExtension(url.Split('?', '#')[0]);

    // What the development server replaces modules with.
    private static bool IsUpdate(string file) => file.Contains(".hot-update.", StringComparison.Ordinal);
}
