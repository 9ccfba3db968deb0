namespace Assets.Core;

/// <summary>The kinds of file that the pipeline treats in different ways.</summary>
internal enum AssetType
{
    /// <summary>Bytes that are published as they are.</summary>
    Other,

    /// <summary>CSS: references are followed, white space is removed.</summary>
    Stylesheet,

    /// <summary>JavaScript, module or classic script: references are followed, code is minified.</summary>
    Script,

    /// <summary>JSON: white space is removed.</summary>
    Json,

    /// <summary>HTML, SVG and the like: references are followed, all else stays.</summary>
    Markup,
}

internal static class AssetTypes
{
    /// <summary>
    /// The kind of a file, told by its extension in any letter case, as servers and browsers' tools do.
    /// </summary>
    public static AssetType Of(LogicalPath path) =>
        path.Extension switch
        {
            ".css" => AssetType.Stylesheet,
            ".js" or ".mjs" or ".cjs" => AssetType.Script,
            ".json" or ".webmanifest" => AssetType.Json,
            ".html" or ".htm" or ".svg" or ".xhtml" => AssetType.Markup,
            _ => AssetType.Other,
        };
}
