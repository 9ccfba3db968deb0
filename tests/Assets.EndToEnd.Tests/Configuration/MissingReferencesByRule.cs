using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Configuration;

/// <summary>A package with broken references, one that is silenced, and a source of which none is accepted.</summary>
public sealed class MissingReferencesByRule(MissingReferencesByRule.Play scene)
    : EndToEnd<MissingReferencesByRule.Play>(scene)
{
    [Fact]
    public void AreFoldedWithTheRuleToSet() =>
        Assert.EndsWith(
            """<AssetRule Include="loud" Match="lib/loud/**" MissingReference="ignore" />""",
            Scene.First.Warnings.Last(Loud).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void AreReportedUpToALimit() => Assert.Equal(11, Scene.First.Warnings.Where(Loud).Distinct().Count());

    [Fact]
    public void AreNotReportedWhereARuleIgnoresThem() =>
        Assert.DoesNotContain(Scene.First.Diagnostics, told => told.File.Contains("quiet", StringComparison.Ordinal));

    [Fact]
    public void AreReportedAgainWhenNothingChanged() => Assert.Equal(Scene.First.Diagnostics, Scene.Second.Diagnostics);

    [Fact]
    public void AreErrorsWhereTheSourceMakesThemErrors() =>
        Assert.Equal("error", Scene.Strict.The("ASSETS201", "App/more/a.css").Severity);

    [Fact]
    public void StopThePublishThen() => Assert.NotEqual(0, Scene.Strict.ExitCode);

    private static bool Loud(ReportedDiagnostic told) => told.File.Contains("loud", StringComparison.Ordinal);

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        public Publish Strict { get; private set; } = null!;

        protected override async Task PlayAsync()
        {
            var broken = string.Concat(
                Enumerable.Range(0, 40).Select(i => $".a{i} {{ background: url(gone{i}.png) }}\n")
            );
            Site.WithOrdinaryFiles()
                .Project(
                    """
                    <ItemGroup>
                      <AssetRule Include="quiet" Match="lib/quiet/**" MissingReference="ignore" />
                      <AssetCollect Include="more" Optional="true" MissingReference="error" />
                    </ItemGroup>
                    """
                )
                .Write("wwwroot/lib/loud/a.css", broken)
                .Write("wwwroot/lib/quiet/a.css", broken);
            First = (await Site.PublishAsync()).Succeeded();
            Second = (await Site.PublishAsync()).Succeeded();
            Strict = await Site.Write("more/a.css", "a { background: url(gone.png) }").PublishAsync();
        }
    }
}
