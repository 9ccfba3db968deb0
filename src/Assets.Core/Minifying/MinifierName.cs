namespace Assets.Core.Minifying;

/// <summary>What minifies scripts and stylesheets.</summary>
internal enum MinifierName
{
    /// <summary>esbuild; NUglify where esbuild cannot be run.</summary>
    Esbuild,

    /// <summary>NUglify, a .NET library.</summary>
    NUglify,

    /// <summary>Nothing, JSON included, whatever rules say.</summary>
    None,
}
