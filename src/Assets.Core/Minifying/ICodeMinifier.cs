namespace Assets.Core.Minifying;

/// <summary>A tool that minifies scripts and stylesheets.</summary>
internal interface ICodeMinifier
{
    /// <summary>Name, version and settings: a cached result is valid as long as this stays the same.</summary>
    string Version { get; }

    /// <summary>Minifies one file; calls may overlap.</summary>
    /// <param name="input">The file.</param>
    /// <param name="text">Its text without a byte order mark, valid UTF-8.</param>
    /// <param name="language">JavaScript or CSS.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>The minified text, whatever its size, or why there is none.</returns>
    Task<MinifyResult> MinifyAsync(
        MinifyInput input,
        ReadOnlyMemory<byte> text,
        MinifyLanguage language,
        CancellationToken cancellation
    );
}
