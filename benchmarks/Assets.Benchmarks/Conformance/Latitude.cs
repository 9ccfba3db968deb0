using Assets.AspNetCore.Tests.Conformance;
using Assets.AspNetCore.Tests.Harness;
using Assets.Manifest;

namespace Assets.Benchmarks.Conformance;

/// <summary>Where RFC 9110 leaves a server more than the one answer that a row names.</summary>
internal static class Latitude
{
    /// <summary>Rows with a range that breaks the grammar of section 14.1.1.</summary>
    private static readonly IReadOnlyList<string> MalformedRanges =
    [
        "no unit",
        "end before start",
        "no numbers",
        "nothing",
        "letters",
        "signs",
        "two minus signs",
        "spaces within",
        "hexadecimal",
        "one of two malformed",
        "two lines of ranges",
    ];

    /// <summary>Rows with a tag that breaks the grammar of section 8.8.3.</summary>
    private static readonly IReadOnlyList<string> MalformedTags =
    [
        "a comma inside a tag",
        "an unquoted tag",
        "an unclosed tag",
        "an empty field",
        "If-Range with nonsense",
    ];

    /// <summary>Rows with parts that a server may send, join, ignore or reject (section 14.2).</summary>
    private static readonly IReadOnlyList<string> GreedyRanges =
    [
        "overlapping parts",
        "the same part many times",
        "more parts than anybody needs",
    ];

    /// <summary>Whether an answer other than ours serves the client as well.</summary>
    public static bool IsAsGood(RequestRow row, Answer answer, SentBody? body) =>
        (int)answer.Status switch
        {
            206 => GreedyRanges.Contains(row.Name) && body is { Parts.Count: > 0 },
            200 or 204 => row.Method == "OPTIONS",
            501 => row.Method is "BREW" or "get",
            400 or 403 or 404 or 414 => row.Section == "Paths" && row.Statuses.Contains(404),
            _ => false,
        };

    /// <summary>The rule that allows an answer although a better one exists.</summary>
    public static Rule? Allows(RequestRow row, Answer answer, SentBody? body) =>
        (int)answer.Status switch
        {
            200 when row.Method == "get" => Rule.OtherCase,
            200 when body is { Parts.Count: 0 } => WholeBody(row, body.Coding),
            206 when body is not null && MalformedRanges.Contains(row.Name) => Rule.Malformed,
            206 when body is not null && row.Name == "If-Range with nonsense" => Rule.Malformed,
            // Parts of another acceptable coding.
            206
                when body is not null
                    && row.Statuses.Contains(206)
                    && row.ExpectedBody() is var expected
                    && expected.Coding != body.Coding
                    && expected.Parts.SequenceEqual(body.Parts)
                    && IsAcceptable(row, body.Coding) => Rule.OtherCoding,
            400 or 416 when MalformedRanges.Contains(row.Name) || GreedyRanges.Contains(row.Name) => Rule.RangeRejected,
            400 or 304 when MalformedTags.Contains(row.Name) => Rule.Malformed,
            416 when row.Name == "a suffix of an empty body" => Rule.EmptySuffix,
            400 or 403 or 404 or 501 when row.Statuses.Contains(405) => Rule.OtherRefusal,
            405 when row.Name == "POST to a missing path" => Rule.OtherRefusal,
            301 or 302 or 307 or 308 or 400 or 404 when row.Name is "dot segments that stay inside" or "a single dot" =>
                Rule.OtherPath,
            _ => null,
        };

    private static Rule? WholeBody(RequestRow row, ContentCoding coding)
    {
        if (!IsAcceptable(row, coding))
            return null;
        if (row.Has("Range") && row.Method == "GET" && row.Statuses.Any(status => status is 206 or 416))
            return Rule.RangeIgnored;
        if (row.Has("If-Modified-Since") && !row.Has("If-None-Match") && row.Statuses.Contains(304))
            return Rule.DateNotUsed;
        return row.Has("Accept-Encoding") && (row.Statuses.Contains(200) || row.Statuses.Contains(406))
            ? Rule.OtherCoding
            : null;
    }

    /// <summary>Identity always is: a server may do as if nothing were to negotiate (12.1).</summary>
    private static bool IsAcceptable(RequestRow row, ContentCoding coding) =>
        coding == ContentCoding.Identity || AcceptEncoding.Accepts(row.Values("Accept-Encoding"), coding) != false;
}
