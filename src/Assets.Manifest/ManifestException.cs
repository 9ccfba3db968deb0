namespace Assets.Manifest;

/// <summary>A manifest that cannot be used: damaged, of an unknown version, or absent where it must exist.</summary>
public sealed class ManifestException : Exception
{
    /// <param name="code">The diagnostic's code (<c>ASSETS401</c>).</param>
    /// <param name="message">What is wrong with which file, and what to do.</param>
    /// <param name="innerException">The parser's or file system's own error.</param>
    internal ManifestException(string code, string message, Exception? innerException = null)
        : base($"{code}: {message}", innerException) => Code = code;

    /// <summary>The diagnostic's code, <c>ASSETS4xx</c>.</summary>
    public string Code { get; }
}
