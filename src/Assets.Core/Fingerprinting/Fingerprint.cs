using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Assets.Core.Fingerprinting;

/// <summary>
/// The part of a published name that changes with the content: 10 characters of base36 SHA-256, the form of the SDK's
/// own fingerprints, so that tools that recognise those recognise ours. 36^10 is 51 bits: two of a million files share
/// one by chance once in 4,000 sites, and only files of the same name would conflict.
/// </summary>
internal readonly record struct Fingerprint
{
    /// <summary>Length of every fingerprint, and so of every placeholder for one.</summary>
    public const int Length = 10;

    private Fingerprint(string value) => Value = value;

    /// <summary>Ten characters out of <c>0-9a-z</c>.</summary>
    public string Value { get; }

    /// <summary>The fingerprint of a SHA-256 digest.</summary>
    public static Fingerprint Of(ReadOnlySpan<byte> digest) => new(Base36(digest));

    /// <summary>
    /// The fingerprint of a member of a cycle: a hash of the contents of all members and of the member's path.
    /// </summary>
    public static Fingerprint OfMember(ReadOnlySpan<byte> cycleDigest, LogicalPath member)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(cycleDigest);
        hash.AppendData(Encoding.UTF8.GetBytes(member.Value));
        return Of(hash.GetHashAndReset());
    }

    /// <summary>A fingerprint that was stored.</summary>
    public static Fingerprint Parse(string value) =>
        value.Length == Length ? new(value) : throw new FormatException($"'{value}' is not a fingerprint.");

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>The lowest ten digits of the digest, read as one big-endian number, in base 36.</summary>
    internal static string Base36(ReadOnlySpan<byte> digest)
    {
        const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
        var number = new BigInteger(digest, isUnsigned: true, isBigEndian: true);
        Span<char> text = stackalloc char[Length];
        for (var i = Length - 1; i >= 0; i--)
        {
            number = BigInteger.DivRem(number, Digits.Length, out var digit);
            text[i] = Digits[(int)digit];
        }

        return new string(text);
    }
}
