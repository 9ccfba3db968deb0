using System.Security.Cryptography;
using System.Text;

namespace Assets.Core.Caching;

/// <summary>
/// Names a result by all that decides it: the step, the tool's version and options, and the input's content.
/// </summary>
internal readonly record struct CacheKey
{
    private CacheKey(string value) => Value = value;

    /// <summary>64 hexadecimal digits.</summary>
    public string Value { get; }

    /// <summary>The asset path of the file that the result is for; empty for a result of the whole site.</summary>
    public string Owner { get; private init; } = "";

    /// <summary>The same key, for the result of a file.</summary>
    public CacheKey For(LogicalPath path) => this with { Owner = path.Value };

    /// <summary>Reads a key.</summary>
    /// <returns>Whether the text is one: 64 hexadecimal digits in lower case.</returns>
    public static bool TryParse(string text, out CacheKey key)
    {
        var isKey = text.Length == 2 * SHA256.HashSizeInBytes && text.All(char.IsAsciiHexDigitLower);
        key = isKey ? new(text) : default;
        return isKey;
    }

    /// <summary>The key of a step's result.</summary>
    /// <param name="step">The step with its version and options.</param>
    /// <param name="parts">Digests or texts of the inputs, in a fixed order.</param>
    public static CacheKey Of(string step, params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(step));
        foreach (var part in parts)
        {
            hash.AppendData("\n"u8);
            hash.AppendData(Encoding.UTF8.GetBytes(part));
        }

        return new CacheKey(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
