namespace Assets.Build.Tasks;

/// <summary>
/// A static web asset's <c>RelativePath</c> with its fingerprint expression, as the SDK writes it:
/// <c>css/site#[.{fingerprint}]?.css</c>.
/// <c>?</c> means that the file keeps its plain name on disk, <c>!</c> that the fingerprinted one is preferred.
/// </summary>
/// <param name="Plain">The path without the expression.</param>
/// <param name="FingerprintIndex">
/// Where the expression is in <paramref name="Plain"/>, or <see langword="null"/> without one.
/// </param>
internal readonly record struct StaticWebAssetPath(string Plain, int? FingerprintIndex)
{
    private const string Token = "{fingerprint";

    /// <summary>
    /// Reads the form the SDK writes; expressions without a fingerprint in them are part of the plain path.
    /// </summary>
    public static StaticWebAssetPath Parse(string relativePath)
    {
        var path = relativePath.Replace('\\', '/');
        var start = path.IndexOf("#[", StringComparison.Ordinal);
        var end = start < 0 ? -1 : path.IndexOf(']', start);
        if (end < 0 || !path[start..end].Contains(Token, StringComparison.Ordinal))
            return new StaticWebAssetPath(path, null);

        var after = end + 1;
        if (after < path.Length && path[after] is '?' or '!' or '=')
            after++;
        return new StaticWebAssetPath(path[..start] + path[after..], start);
    }

    /// <summary>The path with a fingerprint, as the SDK would publish it.</summary>
    public string With(string fingerprint) =>
        Plain.Insert(
            FingerprintIndex ?? throw new InvalidOperationException("The path has no place for a fingerprint."),
            "." + fingerprint
        );

    /// <summary>The form for the SDK: the fingerprint at this index of a plain path, preferred on disk.</summary>
    public static string WithExpression(string plain, int index) => plain.Insert(index, "#[.{fingerprint}]!");
}
