namespace Assets.Core.Diagnostics;

/// <summary>
/// All diagnostics of the build. A message states the fact, then the cause, then the remedy, in full sentences.
/// A code is never reused for another meaning; each has a section in <c>docs/diagnostics.md</c> and a test.
/// </summary>
internal static partial class Catalog
{
    /// <summary>
    /// Whether a diagnostic reports a transient state of the machine, not a property of the input, so that it must not
    /// be stored.
    /// </summary>
    public static bool IsTransient(Diagnostic diagnostic) => diagnostic.Code is "ASSETS302" or "ASSETS304";

    /// <summary>Whether a diagnostic is a minifier's.</summary>
    public static bool IsOfMinifying(Diagnostic diagnostic) =>
        diagnostic.Code.StartsWith("ASSETS3", StringComparison.Ordinal);

    private static string IgnoreRule(string name, string match) =>
        $"<AssetRule Include=\"{name}\" Match=\"{match}\" MissingReference=\"ignore\" />";
}
