using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Assets.Media.Urls;

/// <summary>
/// Signs texts with HMAC-SHA256: with the configured keys, or, without any, with those of the key ring of Data
/// Protection.
/// </summary>
internal sealed class MediaSigning(IOptionsMonitor<MediaOptions> options, KeyRing ring)
{
    private volatile ConfiguredKeys configured = new([], []);

    /// <summary>Signs a text. The same text has the same signature until another key signs.</summary>
    /// <param name="purpose">Separates texts of one kind from those of another.</param>
    /// <param name="content">The text.</param>
    /// <returns>43 characters of URL-safe Base64.</returns>
    public string Sign(string purpose, string content) =>
        Base64Url.EncodeToString(Hash((Configured() ?? ring.Keys)[0], purpose, content));

    /// <summary>Whether one of the keys has signed the text.</summary>
    public bool Verify(string purpose, string content, string signature)
    {
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (
            // The decoder throws for other characters.
            !Base64Url.IsValid(signature)
            || !Base64Url.TryDecodeFromChars(signature, given, out var length)
            || length != given.Length
            // Unused bits of the last character could have several values.
            || Base64Url.EncodeToString(given) != signature
        )
            return false;
        return Configured() is { } keys
            ? IsSigned(keys, purpose, content, given)
            : IsSigned(ring.Keys, purpose, content, given)
                || (ring.Reload() is { } newer && IsSigned(newer, purpose, content, given));
    }

    private static bool IsSigned(
        IReadOnlyList<byte[]> keys,
        string purpose,
        string content,
        ReadOnlySpan<byte> signature
    )
    {
        var isSigned = false;
        foreach (var key in keys)
            isSigned |= CryptographicOperations.FixedTimeEquals(Hash(key, purpose, content), signature);
        return isSigned;
    }

    private static byte[] Hash(byte[] key, string purpose, string content) =>
        HMACSHA256.HashData(
            key,
            // The length keeps the two apart.
            Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{purpose.Length}:{purpose}{content}"))
        );

    private IReadOnlyList<byte[]>? Configured()
    {
        var source = options.CurrentValue.SigningKeys;
        if (source.Length == 0)
            return null;
        var known = configured;
        if (!ReferenceEquals(known.Source, source))
            configured = known = new(source, SigningKeys.Parse(source));
        return known.Keys;
    }

    private sealed record ConfiguredKeys(string[] Source, IReadOnlyList<byte[]> Keys);
}
