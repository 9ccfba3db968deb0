namespace Assets.Core.Diagnostics;

/// <summary>ASSETS540 to ASSETS549: configuration of servers.</summary>
internal static partial class Catalog
{
    /// <summary>The syntax of a server's configuration has no form for a name or a value.</summary>
    /// <param name="text">The name or value.</param>
    /// <param name="syntax">What cannot have it.</param>
    public static Diagnostic NotExpressible(string text, string syntax) =>
        new(
            "ASSETS540",
            Severity.Error,
            $"The text '{text}' cannot be written in {syntax}, which has no escape for its characters. No "
                + "configuration was written. Rename the file, or change the header of the rule."
        );

    /// <summary>A host reads a part of the file only.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="reason">What it has, and which host reads less.</param>
    /// <param name="remedy">What to do.</param>
    public static Diagnostic ConfigurationIsLarge(string file, string reason, string remedy) =>
        new("ASSETS541", Severity.Warning, $"'{file}' was written, but {reason} {remedy}");

    /// <summary>An option of <c>assets serve-config</c> does not fit the folder or the server.</summary>
    /// <param name="reason">The fact, with what to do.</param>
    public static Diagnostic HostingOptionIsWrong(string reason) => new("ASSETS542", Severity.Error, reason);
}
