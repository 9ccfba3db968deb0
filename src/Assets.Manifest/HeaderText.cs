namespace Assets.Manifest;

/// <summary>
/// What a header field of a response can carry: printable ASCII. RFC 9110, section 5.5, allows no control characters,
/// and servers refuse
/// what is not ASCII, with an exception in each request.
/// </summary>
internal static class HeaderText
{
    public static bool IsValid(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange(' ', '~');

    public static bool IsValid(ReadOnlySpan<byte> text) => !text.ContainsAnyExceptInRange((byte)' ', (byte)'~');
}
