namespace Assets.Core;

/// <summary>How far a file is minified.</summary>
internal enum Minification
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>
    /// White space and comments are removed; all names are kept, for code that reads parameter or function names.
    /// </summary>
    WhiteSpace,

    /// <summary>As far as the minifier can.</summary>
    Full,
}
