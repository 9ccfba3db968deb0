using System.Globalization;
using Assets.AspNetCore.Tests.Conformance;
using Assets.Manifest;

namespace Assets.Benchmarks.Conformance;

/// <summary>What a row says, in the terms of the judge.</summary>
internal static class RowReading
{
    public static bool Has(this RequestRow row, string header) => row.Headers.Any(pair => pair.Key == header);

    public static IEnumerable<string> Values(this RequestRow row, string header) =>
        row.Headers.Where(pair => pair.Key == header).Select(pair => pair.Value);

    /// <summary>The target, or the file that the body is said to be of (<c>identity:robots.txt</c>).</summary>
    public static string NamedFile(this RequestRow row) =>
        row.Body.StartsWith("identity:", StringComparison.Ordinal) ? row.Body["identity:".Length..] : row.Target;

    /// <summary>Whether it compares the tags of two representations.</summary>
    public static bool NeedsNegotiation(this RequestRow row) =>
        row.Has("Accept-Encoding") && (row.Has("If-Range") || row.Has("If-None-Match"));

    /// <summary>Whether it asks that a coded representation has a tag of its own.</summary>
    public static bool AsksForOwnTag(this RequestRow row) =>
        row.Expected.Any(header => header is { Key: "ETag", Value: "{br}" });

    public static SentBody ExpectedBody(this RequestRow row)
    {
        var coding =
            row.Body.Contains("br", StringComparison.Ordinal) ? ContentCoding.Brotli
            : row.Body.StartsWith("gzip", StringComparison.Ordinal) ? ContentCoding.Gzip
            : ContentCoding.Identity;
        var open = row.Body.IndexOf('[', StringComparison.Ordinal);
        return new(
            coding,
            open < 0
                ? []
                :
                [
                    .. row.Body[(open + 1)..^1]
                        .Split(',')
                        .Select(part => part.Split('-'))
                        .Select(part =>
                            (
                                long.Parse(part[0], CultureInfo.InvariantCulture),
                                long.Parse(part[1], CultureInfo.InvariantCulture)
                            )
                        ),
                ]
        );
    }
}
