using Assets.Build.Tasks.Project;
using Assets.Core.Reporting.Budgets;

namespace Assets.Build.Tasks.Tests.Project;

public sealed class ItemsOfBudgets
{
    [Fact]
    public void AreRead()
    {
        var (budgets, places) = Read(
            """Match="**/*.js" Ignore="lib/**" Max="200KB" Each="60KiB" Severity="warning" """
        );
        var budget = Assert.Single(budgets);
        Assert.Empty(places);
        Assert.Equal((200_000, 61_440, true), (budget.Max, budget.Each, budget.IsWarning));
        Assert.True(budget.Counts("js/app.js") && !budget.Counts("lib/x.js"));
        Assert.Equal((2, 1), (budget.Place!.Value.Line, budget.Place.Value.Column));
    }

    [Theory]
    [InlineData("""Match="**/*.js" """, "2,1 ASSETS323")]
    [InlineData("""Max="1MB" """, "2,1 ASSETS323")]
    [InlineData("""Match="**/*.js" Max="much" """, "2,43 ASSETS003")]
    [InlineData("""Match="**/*.js" Max="1MB" Severity="bad" """, "2,53 ASSETS003")]
    [InlineData("""Match="**/*.js" Maximum="1MB" Max="1MB" """, "2,43 ASSETS003")]
    public void ThatAreWrongAreReportedAtTheirPlace(string metadata, string expected) =>
        Assert.Equal([expected], Read(metadata).Places);

    [Fact]
    public void HaveNoWildcardInTheirName()
    {
        using var project = new ProjectOnDisk("""<AssetBudget Include="**/*.js" Max="1KB" />""");
        Assert.Empty(BudgetItems.Read([], project.Files, project.Report));
        Assert.Contains(
            """<AssetBudget Include="name" Match="**/*.js" … />""",
            Assert.Single(project.Reported).Message,
            StringComparison.Ordinal
        );
    }

    private static (IReadOnlyList<AssetBudget> Budgets, IReadOnlyList<string> Places) Read(string metadata)
    {
        using var project = new ProjectOnDisk($"<AssetBudget Include=\"js\" {metadata}/>");
        var item = project.Item(
            "js",
            [
                .. System
                    .Xml.Linq.XElement.Parse($"<x {metadata}/>")
                    .Attributes()
                    .Select(attribute => (attribute.Name.LocalName, attribute.Value)),
            ]
        );
        var budgets = BudgetItems.Read([item], project.Files, project.Report);
        return (budgets, [.. project.Places]);
    }
}
