namespace Assets.Core.Naming;

/// <summary>The ways in which a script gets its own URL.</summary>
internal static class OwnUrl
{
    // A script gets its URL and splits it in one place; other code in a bundle is unrelated.
    private const int Near = 1500;

    /// <summary>Whether the code near a place gets the script's own URL.</summary>
    public static bool IsTakenNear(ReadOnlySpan<byte> script, int place)
    {
        var near = script[Math.Max(0, place - Near)..Math.Min(script.Length, place + Near)];
        return near.IndexOf("currentScript"u8) >= 0
            || near.IndexOf("document.scripts"u8) >= 0
            || near.IndexOf("import.meta.url"u8) >= 0
            || (
                (near.IndexOf("getElementsByTagName"u8) >= 0 || near.IndexOf("querySelector"u8) >= 0)
                && (near.IndexOf("(\"script"u8) >= 0 || near.IndexOf("('script"u8) >= 0)
                && near.IndexOf("src"u8) >= 0
            );
    }
}
