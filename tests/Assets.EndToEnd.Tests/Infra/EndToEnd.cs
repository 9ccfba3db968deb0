namespace Assets.EndToEnd.Tests.Infra;

/// <summary>Expectations about one scenario.</summary>
public abstract class EndToEnd<TScenario>(TScenario scenario) : IClassFixture<TScenario>, IDisposable
    where TScenario : Scenario
{
    protected TScenario Scene { get; } = scenario;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
            Scene.Fail();
        GC.SuppressFinalize(this);
    }
}
