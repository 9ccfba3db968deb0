namespace Assets.Core.Minifying;

/// <summary>The minifier of scripts and stylesheets.</summary>
internal enum MinifierName
{
    /// <summary>esbuild; NUglify where esbuild cannot be run.</summary>
    Esbuild,

    /// <summary>NUglify, a .NET library.</summary>
    NUglify,

    /// <summary>No file is minified, JSON included, whatever the rules.</summary>
    None,
}
