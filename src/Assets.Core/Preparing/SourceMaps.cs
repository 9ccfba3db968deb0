namespace Assets.Core.Preparing;

/// <summary>
/// What is done about source maps of files that come without one. Maps that are there are always kept, and kept right.
/// </summary>
internal enum SourceMaps
{
    /// <summary>None are made.</summary>
    None,

    /// <summary>They are published beside their files, which name them.</summary>
    Linked,

    /// <summary>They are put beside the app, outside the web root, for error reporting; no file names them.</summary>
    Hidden,
}
