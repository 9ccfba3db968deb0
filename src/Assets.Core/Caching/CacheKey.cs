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
