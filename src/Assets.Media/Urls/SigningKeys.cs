namespace Assets.Media.Urls;

/// <summary>Reads <see cref="MediaOptions.SigningKeys"/>.</summary>
internal static class SigningKeys
{
    /// <summary>The length of the hash: a shorter key would be easier to guess than a signature.</summary>
    private const int MinimumLength = 32;

    /// <exception cref="FormatException">One of them is not a key. The message does not have it.</exception>
    public static IReadOnlyList<byte[]> Parse(IReadOnlyList<string> keys) =>
        [.. keys.Select((text, index) => Parse(text) ?? throw Wrong(index))];

    private static byte[]? Parse(string? text)
    {
        var bytes = new byte[(text?.Length ?? 0) + 2];
        return Convert.TryFromBase64String(text ?? "", bytes, out var length) && length >= MinimumLength
            ? bytes[..length]
            : null;
    }

    private static FormatException Wrong(int index) =>
        new(
            $"'Assets:Media:SigningKeys:{index}' is not a key, because it is not Base64 or has fewer than "
                + $"{MinimumLength} bytes. Make one with 'openssl rand -base64 32', or remove it: without keys, "
                + "Data Protection has them."
        );
}
