namespace Assets.Manifest;

/// <summary>
/// Checks for text that a response header can carry: printable ASCII. RFC 9110, section 5.5, allows no control
/// characters, and servers throw an exception in each request for characters outside ASCII.
/// </summary>
internal static class HeaderText
{
    public static bool IsValid(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange(' ', '~');

    public static bool IsValid(ReadOnlySpan<byte> text) => !text.ContainsAnyExceptInRange((byte)' ', (byte)'~');
}
