using System.Security.Cryptography;
using System.Text;

namespace Assets.Core.Fingerprinting;

/// <summary>
/// Text in place of a fingerprint that is not known yet. It has the same length, so that the replacement moves no
/// offset and source maps remain exact. It depends on the target's path only, so that a cached minified file remains
/// valid when other files change.
/// </summary>
internal static class Placeholder
{
    /// <summary>The first bytes of every placeholder: one vectorised search finds the candidates.</summary>
    public static ReadOnlySpan<byte> Marker => "q0z"u8;

    // Base64 of SHA-384 has 64 characters.
    private static readonly string IntegrityTail = new('_', 64 - Fingerprint.Length);

    /// <summary>
    /// The placeholder for a file's hash, made from that for its fingerprint; it has the length of a hash.
    /// </summary>
    public static string ForIntegrity(string placeholder) => placeholder + IntegrityTail;

    /// <summary>Distinct placeholders for the targets of one file. None of them occurs in the file.</summary>
    /// <param name="targets">What the file refers to.</param>
    /// <param name="source">The file's own bytes.</param>
    public static Dictionary<LogicalPath, string> For(IEnumerable<LogicalPath> targets, ReadOnlySpan<byte> source)
    {
        var sourceHasMarker = source.IndexOf(Marker) >= 0;
        var tokens = new Dictionary<LogicalPath, string>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var target in targets.Order())
        {
            if (tokens.ContainsKey(target))
                continue;

            // A second attempt is almost never needed, but without it a file could contain the placeholder by accident.
            var attempt = 0;
            var token = Make(target, attempt);
            while (taken.Contains(token) || (sourceHasMarker && source.IndexOf(Encoding.ASCII.GetBytes(token)) >= 0))
                token = Make(target, ++attempt);
            taken.Add(token);
            tokens.Add(target, token);
        }

        return tokens;
    }

    /// <summary>Replaces every placeholder in a file's bytes.</summary>
    /// <param name="body">The bytes, changed in place.</param>
    /// <param name="values">Placeholder to the ten characters that take its place.</param>
    /// <param name="integrities">Placeholder to the hash, in base64, of a body that has some.</param>
    public static void Fill(
        Span<byte> body,
        IReadOnlyDictionary<string, string> values,
        IReadOnlyDictionary<string, string>? integrities = null
    )
    {
        Span<byte> tail = stackalloc byte[IntegrityTail.Length];
        tail.Fill((byte)'_');
        Span<char> token = stackalloc char[Fingerprint.Length];
        for (var at = 0; at + Fingerprint.Length <= body.Length; at++)
        {
            var next = body[at..].IndexOf(Marker);
            if (next < 0)
                return;

            at += next;
            if (at + Fingerprint.Length > body.Length)
                return;
            Encoding.Latin1.GetChars(body.Slice(at, Fingerprint.Length), token);
            if (values.TryGetValue(token.ToString(), out var value))
            {
                if (integrities is not null && body[(at + Fingerprint.Length)..].StartsWith(tail))
                    value = integrities[token.ToString()];
                Encoding.ASCII.GetBytes(value, body[at..]);
                at += value.Length - 1;
            }
        }
    }

    private static string Make(LogicalPath target, int attempt)
    {
        var digest = SHA256.HashData(
            Encoding.UTF8.GetBytes(attempt == 0 ? target.Value : $"{target.Value}\n{attempt}")
        );
        return string.Concat("q0z", Fingerprint.Base36(digest).AsSpan(3));
    }
}
