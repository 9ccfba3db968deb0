namespace Assets.Core.Diagnostics;

/// <summary>33x: names of assets.</summary>
internal static partial class Catalog
{
    /// <summary>No constant can name the files.</summary>
    /// <param name="name">The constant that each of them would have.</param>
    /// <param name="owners">The files, as a part of a sentence.</param>
    public static Diagnostic SameConstant(string name, string owners) =>
        new(
            "ASSETS330",
            Severity.Warning,
            $"{name} would be the name of {owners}, so none of them has a constant. Rename one, or write the paths as "
                + "text."
        );

    /// <summary>No source has a file for a path.</summary>
    public static Diagnostic NothingFound(string path, IReadOnlyList<string> nearest) =>
        new(
            "ASSETS331",
            Severity.Error,
            $"No source has a file for '{path}'. "
                + (
                    nearest.Count == 0
                        ? "Correct AssetsPath; the target AssetsList shows all assets."
                        : $"Did you mean {string.Join(" or ", nearest.Select(name => $"'{name}'"))}?"
                )
        );

    /// <summary>The path to find is missing.</summary>
    public static Diagnostic NoPathToFind() =>
        new(
            "ASSETS332",
            Severity.Error,
            "AssetsFind needs the property AssetsPath. Add a path or a pattern, such as -p:AssetsPath=css/site.css or "
                + "-p:AssetsPath=css/**."
        );

    /// <summary>A view has the constant of an asset as a whole URL.</summary>
    public static Diagnostic ConstantWithoutRoot(Place place, string written) =>
        new(
            "ASSETS334",
            Severity.Warning,
            $"'{written}' is written to the page as it is, as a relative URL without a fingerprint: tag helpers "
                + $"process attributes that begin with '~/'. Write '~/{written}'.",
            place
        );

    /// <summary>The sources of a project cannot be listed.</summary>
    public static Diagnostic ProjectFailed(string project, string reason) =>
        new(
            "ASSETS333",
            Severity.Error,
            $"The sources of '{project}' cannot be listed: {reason.TrimEnd('.')}. Correct the project, restore it, and "
                + "check that it references Assets.Build."
        );
}
