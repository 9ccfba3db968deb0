using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Assets.AspNetCore.Tests.Harness;
using Assets.Manifest;

namespace Assets.Benchmarks.Conformance;

/// <summary>
/// What an answer carries of a file: which representation, whole or which parts; the bytes were compared.
/// </summary>
/// <param name="Coding">The representation.</param>
/// <param name="Parts">First and last bytes; empty for the whole.</param>
internal sealed partial record SentBody(ContentCoding Coding, IReadOnlyList<(long First, long Last)> Parts)
{
    public override string ToString() =>
        (
            Coding switch
            {
                ContentCoding.Brotli => "br",
                ContentCoding.Gzip => "gzip",
                _ => "identity",
            }
        ) + (Parts.Count == 0 ? "" : $"[{string.Join(',', Parts.Select(Range))}]");

    private static string Range((long First, long Last) part) =>
        string.Create(CultureInfo.InvariantCulture, $"{part.First}-{part.Last}");

    /// <returns>Null when the answer carries no file, or other bytes than its headers say.</returns>
    public static SentBody? Of(Answer answer, bool isHead, IReadOnlyDictionary<ContentCoding, byte[]> representations)
    {
        ContentCoding? coding = answer["Content-Encoding"] switch
        {
            null => ContentCoding.Identity,
            "br" => ContentCoding.Brotli,
            "gzip" => ContentCoding.Gzip,
            _ => null,
        };
        if (coding is null || !representations.TryGetValue(coding.Value, out var whole) || !isHead && IsCutOff(answer))
            return null;
        return (int)answer.Status switch
        {
            200 when isHead => answer["Content-Length"] is { } length
            && length != whole.Length.ToString(CultureInfo.InvariantCulture)
                ? null
                : new(coding.Value, []),
            200 => answer.Body.AsSpan().SequenceEqual(whole) ? new(coding.Value, []) : null,
            206 when isHead => new(coding.Value, []),
            206 => Parts206(answer, whole) is { } parts ? new(coding.Value, parts) : null,
            _ => null,
        };
    }

    private static bool IsCutOff(Answer answer) =>
        answer["Content-Length"] is { } length && length != answer.Body.Length.ToString(CultureInfo.InvariantCulture);

    /// <summary>The parts of RFC 9110, sections 14.4 and 14.6.</summary>
    private static List<(long, long)>? Parts206(Answer answer, byte[] whole)
    {
        const string multipart = "multipart/byteranges; boundary=";
        var type = answer["Content-Type"] ?? "";
        if (!type.StartsWith(multipart, StringComparison.Ordinal))
            return
                Part($"Content-Range: {answer["Content-Range"]}", Encoding.Latin1.GetString(answer.Body), whole)
                    is { } single
                ? [single]
                : null;
        var pieces = $"\r\n{Encoding.Latin1.GetString(answer.Body)}".Split(
            $"\r\n--{type[multipart.Length..].Trim('"')}"
        );
        var parts = pieces
            .Skip(1)
            .SkipLast(1)
            .Select(piece => piece.Split("\r\n\r\n", 2))
            .Select(piece => piece.Length < 2 ? null : Part(piece[0], piece[1], whole))
            .ToList();
        return parts.Contains(null) ? null : [.. parts.Select(part => part!.Value)];
    }

    private static (long, long)? Part(string headers, string body, byte[] whole)
    {
        var match = ContentRange().Match(headers);
        if (!match.Success || match.Groups[3].Value != whole.Length.ToString(CultureInfo.InvariantCulture))
            return null;
        var (first, last) = (
            int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture),
            int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)
        );
        return first <= last && last < whole.Length && Encoding.Latin1.GetString(whole, first, last + 1 - first) == body
            ? (first, last)
            : null;
    }

    [GeneratedRegex(@"Content-Range: bytes (\d{1,9})-(\d{1,9})/(\d{1,9})", RegexOptions.IgnoreCase)]
    private static partial Regex ContentRange();
}
