namespace Assets.Core.References.Markup;

/// <summary>
/// What the SDK replaces in static pages when <c>OverrideHtmlAssetPlaceholders</c> is set: the fingerprint in
/// <c>app#[.{fingerprint}].js</c>, with a mark when it is optional (<c>?</c>) or required (<c>!</c>).
/// </summary>
internal static class SdkPlaceholder
{
    private const string Text = "#[.{fingerprint}]";

    /// <summary>The reference to the plain name.</summary>
    public static Reference Remove(Reference reference)
    {
        var start = reference.Specifier.IndexOf(Text, StringComparison.Ordinal);
        if (start < 0)
            return reference;

        var rest = reference.Specifier[(start + Text.Length)..];
        var name = reference.Specifier[..start] + (rest is ['?' or '!', .. var extension] ? extension : rest);
        return reference with { Specifier = name, HasSdkPlaceholder = true };
    }
}
