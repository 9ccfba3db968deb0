using Assets.Core.References.Resolving;

namespace Assets.Core.Diagnostics;

/// <summary>2xx: references and views.</summary>
internal static partial class Catalog
{
    private const string MissingReferenceCode = "ASSETS201";

    /// <summary>A reference names an asset that was not collected.</summary>
    /// <param name="from">The file's asset path.</param>
    /// <param name="unresolved">The reference.</param>
    /// <param name="cause">The probable cause, if one is known.</param>
    public static Diagnostic MissingReference(LogicalPath from, UnresolvedReference unresolved, string cause) =>
        new(
            MissingReferenceCode,
            unresolved.Severity,
            $"No asset matches '{unresolved.Reference.Specifier}' (looked for '{unresolved.Resolution.LookedFor}'); "
                + $"the reference was left unchanged. "
                + (cause.Length == 0 ? "Add the file" : cause + " Correct the reference")
                + $", or suppress this with {IgnoreRule(from.Name, from.Value)}",
            unresolved.Place
        );

    /// <summary>The cause of a misspelled reference.</summary>
    public static string DidYouMean(string nearest) => $"Did you mean '{nearest}'?";

    /// <summary>The cause of an import without an extension.</summary>
    /// <param name="specifier">The import that works, if there is a file for it.</param>
    public static string NeedsExtension(string? specifier) =>
        "Browsers need the whole file name in an import, with its extension"
        + (specifier is null ? "." : $": '{specifier}'.");

    /// <summary>Many references begin with a path that the site seems to be mounted below.</summary>
    public static Diagnostic SiteBelowPath(UnresolvedReference first, string path, int count) =>
        new(
            "ASSETS204",
            first.Severity,
            $"{count} references begin with '/{path}/', the first is '{first.Reference.Specifier}'. No asset lies "
                + $"below '{path}', and without it each of them names an asset, so a host probably mounts the site at "
                + $"'/{path}'; the references were left unchanged and have no fingerprint. Make them relative, or set "
                + $"<StaticWebAssetBasePath>{path}</StaticWebAssetBasePath> if the app itself should serve the files "
                + $"below '/{path}'",
            first.Place
        );

    /// <summary>A summary of the many references to missing assets in a folder.</summary>
    public static Diagnostic MoreMissingReferences(Severity severity, Place first, string folder, int count) =>
        new(
            MissingReferenceCode,
            severity,
            $"and {count} more references to missing assets from files below '{folder}' (a log of verbosity "
                + $"'detailed' lists them); "
                + $"to silence them: {IgnoreRule(folder[(folder.LastIndexOf('/') + 1)..], folder + "/**")}",
            first
        );

    /// <summary>A reference leads above the site's root.</summary>
    public static Diagnostic ReferenceLeavesRoot(Place place, string specifier) =>
        new(
            "ASSETS202",
            Severity.Warning,
            $"'{specifier}' points above the site's root. The reference was left unchanged. Correct it, or move the "
                + "file into the site.",
            place
        );

    /// <summary>A text asset is not UTF-8.</summary>
    public static Diagnostic NotUtf8(string file, long offset) =>
        new(
            "ASSETS203",
            Severity.Warning,
            $"The file is not valid UTF-8 (first invalid byte at offset {offset}). It was published unchanged, and "
                + "its references were neither checked nor rewritten. Save the file as UTF-8.",
            new Place(file)
        );

    /// <summary>A view names an asset that does not exist.</summary>
    public static Diagnostic UnknownAssetInView(
        Severity severity,
        Place place,
        string written,
        string path,
        string? nearest
    ) =>
        new(
            "ASSETS210",
            severity,
            $"No asset matches '{written}' (looked for '{path}'). "
                + (nearest is null ? "" : DidYouMean(nearest) + " ")
                + "Correct the name, add asset=\"false\" to the element, or, if the file is generated later, add "
                + IgnoreRule(path[(path.LastIndexOf('/') + 1)..], path),
            place
        );

    /// <summary>A view registers tag helpers with the name of the package instead of the assembly.</summary>
    public static Diagnostic PackageAsTagHelperAssembly(Place place, string written, string right) =>
        new(
            "ASSETS211",
            Severity.Warning,
            $"'{written}' registers no tag helpers. Assets.Build is the name of the package; the assembly is "
                + $"Assets.AspNetCore. Write {right}",
            place
        );

    /// <summary>The app serves assets, but no view registers the tag helpers.</summary>
    public static Diagnostic NoTagHelpers(Place firstLink) =>
        new(
            "ASSETS212",
            Severity.Warning,
            "This link gets the plain URL, which is revalidated at each visit. The app calls UseAssets() or "
                + "MapAssets(), but no view registers the tag helpers. "
                + "Add '@addTagHelper *, Assets.AspNetCore' to _ViewImports.cshtml.",
            firstLink
        );

    /// <summary>The framework ignores <c>WithStaticAssets()</c> on routes of controllers.</summary>
    public static Diagnostic StaticAssetsOfControllers(Place firstLink) =>
        new(
            "ASSETS213",
            Severity.Advice,
            "This link gets the plain URL, which is revalidated at each visit. The framework ignores "
                + "WithStaticAssets() for routes of controllers "
                + "(https://github.com/dotnet/aspnetcore/issues/59003). To link published names, call AddAssets() and "
                + "UseAssets() in Program.cs and add '@addTagHelper *, Assets.AspNetCore' to "
                + "Views/_ViewImports.cshtml.",
            firstLink
        );
}
