namespace Assets.Web;

/// <summary>Blazor's scripts and assemblies, which the framework names and serves itself.</summary>
internal static class BlazorFiles
{
    private const string Folder = "_framework/";

    /// <param name="path">A path below the site's root, without a leading slash.</param>
    public static bool Contain(string path) => path.StartsWith(Folder, StringComparison.Ordinal);
}
