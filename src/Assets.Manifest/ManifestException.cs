namespace Assets.Manifest;

/// <summary>A manifest that cannot be used: damaged, or of an unknown version.</summary>
/// <param name="code">The diagnostic's code (<c>ASSETS401</c>).</param>
/// <param name="message">What is wrong with which file, and what to do.</param>
/// <param name="innerException">The parser's or file system's own error.</param>
public sealed class ManifestException(string code, string message, Exception? innerException = null)
    : Exception($"{code}: {message}", innerException)
{
    /// <summary>The diagnostic's code, <c>ASSETS4xx</c>.</summary>
    public string Code { get; } = code;
}
