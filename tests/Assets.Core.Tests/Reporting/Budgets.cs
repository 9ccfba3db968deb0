using Assets.Core.Diagnostics;
using Assets.Core.Reporting;
using Assets.Core.Reporting.Budgets;
using Assets.Manifest;
using Assets.Web;

namespace Assets.Core.Tests.Reporting;

public sealed class Budgets
{
    private static readonly Dictionary<string, long> Sizes = new()
    {
        ["js/app.js"] = 60_000,
        ["js/app.js.map"] = 500_000,
        ["js/lib.js"] = 50_000,
        ["css/site.css"] = 30_000,
    };

    private static readonly IReadOnlyDictionary<string, IReadOnlySet<string>> Loaded = EntryPointFiles.Loaded(
        new Dictionary<string, EntryPoint>
        {
            ["src/main.ts"] = new() { Scripts = ["js/app.js"], LegacyScripts = ["js/lib.js"] },
        },
        new Dictionary<string, IReadOnlyList<string>> { ["js/app.js"] = ["css/site.css", "js/app.js"] }
    );

    [Fact]
    public void OfAnEntryPointCountWhatItLoadsStatically()
    {
        var budget = new AssetBudget
        {
            Name = "first load",
            Entry = "src/main.ts",
            Max = 1,
        };
        Assert.Equal(90_000, Assert.Single(BudgetUse.Of([budget], Sizes, Loaded)).Size);
    }

    [Fact]
    public void OfAnUnknownEntryPointAreReported() =>
        Assert.Contains(
            "no bundler's manifest has an entry point 'src/x.ts'",
            Assert
                .Single(
                    Check(
                        new()
                        {
                            Name = "x",
                            Entry = "src/x.ts",
                            Max = 1,
                        }
                    )
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void ThatAreKeptReportNothing() =>
        Assert.Empty(
            Check(
                new()
                {
                    Name = "js",
                    Match = Js,
                    Max = 110_000,
                }
            )
        );

    [Fact]
    public void ThatAreExceededNameTheSumTheHeaviestAndWhatGrew() =>
        Assert.Equal(
            "The budget 'js' is exceeded: its 2 files have 110 kB when compressed, 10 kB more than 100 kB. The heaviest "
                + "are 'js/app.js' (60 kB), 'js/lib.js' (50 kB). Since the last publish 'js/lib.js' is new (50 kB), "
                + "'js/app.js' grew by 20 kB. Nothing was published. Reduce the files, or raise Max.",
            Assert
                .Single(
                    Check(
                        new()
                        {
                            Name = "js",
                            Match = Js,
                            Max = 100_000,
                        },
                        new() { ["js/app.js"] = 40_000, ["css/site.css"] = 1 }
                    ),
                    diagnostic => diagnostic is { Code: "ASSETS320", Severity: Severity.Error }
                )
                .Message
        );

    [Fact]
    public void WithoutAnEarlierPublishSayNothingAboutGrowth() =>
        Assert.DoesNotContain(
            "last publish",
            Assert
                .Single(
                    Check(
                        new()
                        {
                            Name = "js",
                            Match = Js,
                            Max = 1,
                        }
                    )
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void CanLimitEachFile() =>
        Assert.StartsWith(
            "1 file of the budget 'js' is larger than 55 kB when compressed: 'js/app.js' (60 kB). ",
            Assert
                .Single(
                    Check(
                        new()
                        {
                            Name = "js",
                            Match = Js,
                            Each = 55_000,
                        }
                    ),
                    one => one.Code == "ASSETS321"
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void CanBeWarnings() =>
        Assert.Equal(
            Severity.Warning,
            Assert
                .Single(
                    Check(
                        new()
                        {
                            Name = "js",
                            Match = Js,
                            Max = 1,
                            IsWarning = true,
                        }
                    )
                )
                .Severity
        );

    [Fact]
    public void ThatMatchNothingAreReported() =>
        Assert.Single(
            Check(
                new()
                {
                    Name = "js",
                    Match = Glob.ParseList("scripts/**"),
                    Max = 1,
                }
            ),
            one => one is { Code: "ASSETS322", Severity: Severity.Warning }
        );

    [Theory]
    [InlineData("**/*", "", 140_000)]
    [InlineData("**/*", "css/**", 110_000)]
    [InlineData("**/*.map", "", 500_000)]
    public void CountSourceMapsOnlyIfTheyAreNamed(string match, string ignore, long expected)
    {
        var budget = new AssetBudget
        {
            Name = "all",
            Match = Glob.ParseList(match),
            Ignore = Glob.ParseList(ignore),
            Max = 1,
        };
        Assert.Equal(expected, Assert.Single(BudgetUse.Of([budget], Sizes, Loaded)).Size);
    }

    private static IReadOnlyList<Glob> Js => Glob.ParseList("**/*.js");

    private static List<Diagnostic> Check(AssetBudget budget, Dictionary<string, long>? before = null) =>
        [
            .. BudgetUse
                .Of([budget], Sizes, Loaded)
                .SelectMany(use =>
                    BudgetMessages.Of(use, () => before is null ? null : SizeChange.Between(before, Sizes))
                ),
        ];
}
