namespace Assets.Core.Diagnostics;

/// <summary>
/// 0xx: the SDK, properties and items. <c>build/*.targets</c> report ASSETS001 (SDK too old) and ASSETS011 (another
/// publish pipeline).
/// </summary>
internal static partial class Catalog
{
    /// <summary>A property has a value that is not allowed.</summary>
    public static Diagnostic WrongProperty(string name, string value, string allowed) =>
        new(
            "ASSETS002",
            Severity.Error,
            $"The property {name} is '{value}'. It must be {allowed}. Correct the value in the project file or on the "
                + "command line."
        );

    /// <summary>An item's metadata has a value that is not allowed.</summary>
    public static Diagnostic WrongMetadata(
        string item,
        string name,
        string value,
        string allowed,
        Place? place = null
    ) =>
        new(
            "ASSETS003",
            Severity.Error,
            $"The item '{item}' has {name}=\"{value}\". The value must be {allowed}. Correct it in the project file.",
            place
        );

    /// <summary>An item of the SDK has an <c>Include</c> that is not a media type.</summary>
    public static Diagnostic WrongMediaType(string type, string pattern, Place? place) =>
        new(
            "ASSETS003",
            Severity.Error,
            $"<StaticWebAssetContentTypeMapping Include=\"{type}\" Pattern=\"{pattern}\"> has no valid media type. "
                + "Include must be a media type, such as text/plain.",
            place
        );

    /// <summary>An <c>AssetRule</c> has no pattern.</summary>
    public static Diagnostic RuleWithoutMatch(string rule) =>
        new(
            "ASSETS003",
            Severity.Error,
            $"<AssetRule Include=\"{rule}\"> has no Match, and Include is only the rule's name. Add the pattern of the "
                + "files it applies to, such as Match=\"lib/**/*.js\"."
        );

    /// <summary>An item sets the base path of a referenced project or package.</summary>
    public static Diagnostic BasePathOfReference(string source) =>
        new(
            "ASSETS003",
            Severity.Error,
            $"<AssetCollect Include=\"{source}\"> sets BasePath, which has no effect on a referenced project or "
                + $"package: '{source}' sets its own base path with StaticWebAssetBasePath. Remove BasePath."
        );

    /// <summary>The SDK's property turns compression off, and ours is not set.</summary>
    public static Diagnostic SdkCompressionIsOff(Place? place) =>
        new(
            "ASSETS004",
            Severity.Warning,
            "The project sets CompressionEnabled=false, so no compressed files are published. To publish them, set "
                + "AssetsCompress=true; to remove this warning, set AssetsCompress=false.",
            place
        );

    /// <summary>The SDK's endpoints manifest has an unknown format.</summary>
    public static Diagnostic UnknownEndpoints(string file, string reason) =>
        new(
            "ASSETS005",
            Severity.Error,
            $"The SDK's endpoints manifest cannot be read: {reason.TrimEnd('.')}. Update Assets.Build to a version "
                + "that supports this SDK, or set AssetsStaticWebAssetEndpoints=false if the app serves its assets "
                + "with UseAssets() and not with MapStaticAssets().",
            new Place(file)
        );

    /// <summary>A name for the import map is not a bare module name.</summary>
    public static Diagnostic WrongImportName(string name) =>
        new(
            "ASSETS003",
            Severity.Error,
            $"<AssetImport Include=\"{name}\"> is not a bare module name. Browsers resolve a name with a scheme, or "
                + "one that begins with '/', './' or '../', as a URL. Write the name that modules import, such as lit "
                + "or lit/."
        );

    /// <summary>A name for the import map has no module.</summary>
    public static Diagnostic ImportNotFound(string name, string path, string? nearest) =>
        new(
            "ASSETS006",
            Severity.Error,
            (path.EndsWith('/') ? $"The folder '{path}' has no modules" : $"No asset matches '{path}'")
                + $", the Path of <AssetImport Include=\"{name}\">. "
                + (
                    nearest is null
                        ? "Set Path to an asset path, such as lib/lit/index.js."
                        : $"Did you mean '{nearest}'?"
                )
        );
}
