using System.Text.RegularExpressions;
using Assets.Core.Reporting;

namespace Assets.Core.Tests.Reporting;

public sealed class FormsOfAReport
{
    private const string Hostile = "js/</script><img src=x onerror=alert(1)>{{script}}`|.js";

    [Fact]
    public void PageHasNoMarkupOfNames()
    {
        var page = ReportPage.Of(Reports.With((Hostile, 1)));
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(page, "</script>"));
        Assert.Contains(@"\u003C/script\u003E", page, StringComparison.Ordinal);
    }

    /// <summary>It is opened from a disk and attached to mails.</summary>
    [Fact]
    public void PageLoadsNothing()
    {
        var page = ReportPage.Of(Reports.With(("a.js", 1)));
        Assert.DoesNotMatch(@"(src|href)=""(?!#|data:)", page);
        Assert.DoesNotMatch(@"\son\w+=""", page);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
    }

    [Fact]
    public void MarkdownHasTotalsBudgetsAndGrowth()
    {
        var document = Reports.With(("a.js", 3_000), ("b.js", 1_000)) with
        {
            Budgets =
            [
                new()
                {
                    Name = "js",
                    Match = "**/*.js",
                    Max = 2_000,
                    Size = 4_000,
                    Files = 2,
                    Exceeded = true,
                    Heaviest = [],
                },
            ],
        };
        document = document with
        {
            Comparison = Comparison.Of(document, new Dictionary<string, long> { ["a.js"] = 1_000 }, "the last publish"),
            Diagnostics = [new("ASSETS201", "warning", "x")],
        };
        Assert.Equal(
            """
            ### Assets of `Shop`

            | type | files | sources | published | on the wire |
            | :--- | ---: | ---: | ---: | ---: |
            | scripts | 2 |  | 4 kB | 4 kB |
            | **all** | 2 |  | 4 kB | 4 kB |

            | budget | files | on the wire | limit | |
            | :--- | ---: | ---: | ---: | :--- |
            | `js` | 2 | 4 kB | 2 kB | 200 % **exceeded** |

            +3 kB on the wire since the last publish, 1 kB before.

            | file | before | now | change |
            | :--- | ---: | ---: | ---: |
            | `a.js` | 1 kB | 3 kB | +2 kB |
            | `b.js` | new | 1 kB | +1 kB |

            Warnings: ASSETS201 (1).

            """,
            ReportMarkdown.Of(document)
        );
    }

    [Fact]
    public void MarkdownSaysWhatReturningVisitorsDownload() =>
        Assert.EndsWith(
            "\n\nReturning visitors download 90 B of the changed texts instead of 700 B.\n\n",
            ReportMarkdown.Of(Reports.With(("a.js", 3_000)) with { Returning = new(90, 700) }),
            StringComparison.Ordinal
        );

    [Fact]
    public void MarkdownKeepsNamesInTheirCells()
    {
        var document = Reports.With((Hostile, 1));
        var text = ReportMarkdown.Of(
            document with
            {
                Comparison = Comparison.Of(document, new Dictionary<string, long>(), "x"),
            }
        );
        Assert.Contains(
            @"| ``js/</script><img src=x onerror=alert(1)>{{script}}`\|.js`` | new |",
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void DocumentIsReadAsItWasWritten()
    {
        var document = Reports.With((Hostile, 5));
        Assert.Equal(
            ReportJson.Text(document),
            ReportJson.Text(ReportJson.Read(System.Text.Encoding.UTF8.GetBytes(ReportJson.Text(document))))
        );
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{ "version": 2, "assets": [] }""")]
    public void OtherDocumentsAreRefused(string text) =>
        Assert.ThrowsAny<System.Text.Json.JsonException>(() =>
            ReportJson.Read(System.Text.Encoding.UTF8.GetBytes(text))
        );

    [Fact]
    public void DuplicatesAreGroupedByTheirBytes()
    {
        var assets = Reports.With(("a.js", 10), ("b.js", 10), ("c.js", 20)).Assets;
        Assert.Equal(
            ["a.js", "b.js"],
            Assert.Single(Duplicates.In([.. assets.Select(asset => asset with { Digest = $"{asset.Published}" })]))
        );
    }
}
