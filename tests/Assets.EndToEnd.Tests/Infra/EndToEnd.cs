namespace Assets.EndToEnd.Tests.Infra;

/// <summary>Expectations about one scenario.</summary>
public abstract class EndToEnd<TScenario> : IClassFixture<TScenario>, IDisposable
    where TScenario : Scenario
{
    protected EndToEnd(TScenario scenario)
    {
        Assert.SkipWhen(scenario.SkipReason is not null, scenario.SkipReason ?? "");
        Scene = scenario;
    }

    protected TScenario Scene { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
            Scene.Fail();
        GC.SuppressFinalize(this);
    }
}
