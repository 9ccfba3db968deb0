namespace Assets.Core.Preparing;

/// <summary>What is done for files without a source map. Existing maps are always kept and corrected.</summary>
internal enum SourceMaps
{
    /// <summary>None are made.</summary>
    None,

    /// <summary>They are published beside their files, which name them.</summary>
    Linked,

    /// <summary>
    /// They are written beside the app, outside the web root, for error reporting; no file names them.
    /// </summary>
    Hidden,
}
