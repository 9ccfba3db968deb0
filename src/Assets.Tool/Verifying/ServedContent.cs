using System.Security.Cryptography;

namespace Assets.Tool.Verifying;

/// <summary>The body of an answer, without its content coding.</summary>
/// <param name="Integrity">As in the manifest; null if the coding is damaged.</param>
/// <param name="Length">The number of bytes.</param>
internal sealed record ServedContent(string? Integrity, long Length)
{
    /// <summary>Reads a body without keeping it: assets can be videos.</summary>
    /// <param name="body">The bytes on the wire.</param>
    /// <param name="encoding">The content coding.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static async Task<ServedContent> ReadAsync(Stream body, string encoding, CancellationToken cancellationToken)
    {
        await using var plain = ContentDecoding.Decoded(body, encoding);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA384);
        var buffer = new byte[81920];
        var length = 0L;
        try
        {
            int read;
            while ((read = await plain.ReadAsync(buffer, cancellationToken)) > 0)
            {
                hash.AppendData(buffer.AsSpan(0, read));
                length += read;
            }
        }
        catch (Exception exception) when (ContentDecoding.IsDamage(exception))
        {
            return new(null, length);
        }

        return new("sha384-" + Convert.ToBase64String(hash.GetHashAndReset()), length);
    }
}
