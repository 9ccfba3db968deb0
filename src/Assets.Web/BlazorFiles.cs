namespace Assets.Web;

/// <summary>Blazor's scripts and assemblies, which the framework names, hashes and serves itself.</summary>
internal static class BlazorFiles
{
    private const string Folder = "_framework/";

    /// <summary>
    /// Whether a path is in a folder <c>_framework</c>. The folder is at the site's root, or below the base path of a
    /// client that another app hosts: <c>admin/_framework/dotnet.js</c>.
    /// </summary>
    /// <param name="path">A path without a leading slash.</param>
    public static bool Contain(string path) =>
        path.StartsWith(Folder, StringComparison.Ordinal) || path.Contains("/" + Folder, StringComparison.Ordinal);
}
