namespace Assets.Core.Migration;

/// <summary>Paths in configuration files of other tools: relative to the project, with slashes of both kinds.</summary>
internal static class ProjectPath
{
    // The default web root; a project that changes it has no asset paths in these messages, which is never wrong.
    private const string WebRoot = "wwwroot/";

    /// <summary>With forward slashes and without a leading <c>./</c> or slash.</summary>
    public static string Of(string written)
    {
        var path = written.Trim().Replace('\\', '/');
        while (path.StartsWith("./", StringComparison.Ordinal))
            path = path[2..];
        return path.TrimStart('/');
    }

    /// <summary>The path below the web root, null if it is elsewhere.</summary>
    public static string? BelowWebRoot(string path) =>
        path.StartsWith(WebRoot, StringComparison.OrdinalIgnoreCase) ? path[WebRoot.Length..] : null;

    /// <summary>The path as a message names it: <c>~/css/site.css</c> below the web root.</summary>
    public static string InMessage(string path) => BelowWebRoot(path) is { } asset ? "~/" + asset : path;

    /// <summary>Whether it has wildcards or excludes.</summary>
    public static bool IsPattern(string path) => path.AsSpan().ContainsAny("*?!{[");

    /// <summary>The folder of a path, empty for a file beside the project.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";
}
