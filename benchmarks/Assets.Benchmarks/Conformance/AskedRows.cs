using Assets.AspNetCore.Tests.Conformance;

namespace Assets.Benchmarks.Conformance;

/// <summary>
/// Which rows of <c>requests.txt</c> any server of static files can be asked, and why the others are left out.
/// </summary>
internal static class AskedRows
{
    /// <summary>First the reason, then what it covers.</summary>
    private static readonly IReadOnlyList<(string Reason, Func<RequestRow, bool> Covers)> Exceptions =
    [
        (
            "Policy, no standard: charset, `nosniff`, CORS for fonts, how long to cache, the type of an unknown "
                + "extension",
            row => row.Section.StartsWith("Headers of answers", StringComparison.Ordinal)
        ),
        ("Only our publish makes deltas between releases", row => row.IsAboutDeltas),
        (
            "Tested with a fingerprinted name, which only some servers distinguish; the same is tested with the "
                + "plain name, except for how long to cache and for the compressed file's own name",
            row => row.Target.Contains("3f9ab20c1k", StringComparison.Ordinal)
        ),
        (
            "The site cannot hold files of such names beside `MapStaticAssets`, which reads names as route templates",
            row => row.Name is "braces" or "a tilde first" or "a question mark in the name"
        ),
        (
            "Whether another spelling of a path names the same file is for each server to say, and so is what a "
                + "folder shows",
            row =>
                row.Name
                    is "another letter case"
                        or "a slash at the end"
                        or "two slashes"
                        or "two slashes first"
                        or "an encoded slash"
                        or "a back slash"
                        or "a space at the end"
                        or "a dot at the end"
                        or "a stream of NTFS"
                        or "the root"
                        or "a folder"
        ),
        (
            "Only our runtime knows which files below the web root are assets",
            row => row.Name == "a file that is not an asset"
        ),
    ];

    /// <summary>Headers that a row of ours expects and no standard asks for.</summary>
    private static readonly IReadOnlyList<string> Policies =
    [
        "Cache-Control",
        "X-Content-Type-Options",
        "Access-Control-Allow-Origin",
    ];

    public static IReadOnlyList<RequestRow> All { get; } =
    [.. RequestRow.All.Values.Where(row => !Exceptions.Any(exception => exception.Covers(row))).Select(Standard)];

    /// <summary>Each row that is left out once, by its first reason.</summary>
    public static IEnumerable<(string Reason, IReadOnlyList<RequestRow> Rows)> LeftOut =>
        Exceptions.Select(
            (exception, i) =>
                (
                    exception.Reason,
                    (IReadOnlyList<RequestRow>)
                        [
                            .. RequestRow.All.Values.Where(row =>
                                exception.Covers(row) && !Exceptions.Take(i).Any(earlier => earlier.Covers(row))
                            ),
                        ]
                )
        );

    /// <summary>
    /// Each representation may have a date of its own: the SDK gives a compressed file the time when it was made.
    /// </summary>
    private static bool IsDateOfCoded(RequestRow row, string header) =>
        header == "Last-Modified" && row.Has("Accept-Encoding");

    private static RequestRow Standard(RequestRow row) =>
        row with
        {
            Expected =
            [
                .. row
                    .Expected.Where(header => !Policies.Contains(header.Key) && !IsDateOfCoded(row, header.Key))
                    .Select(header =>
                        header.Key == "Content-Type" ? new(header.Key, header.Value!.Split(';')[0]) : header
                    ),
            ],
        };
}
