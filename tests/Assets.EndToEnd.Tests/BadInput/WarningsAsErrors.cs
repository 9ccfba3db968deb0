using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.BadInput;

public sealed class MissingReferenceAsError(MissingReferenceAsError.Play scene)
    : WarningsAsErrors<MissingReferenceAsError.Play>(scene)
{
    public sealed class Play(PackedPackage package)
        : WarningsAsErrorsScenario(package, "-p:AssetsMissingReference=error");
}

public sealed class AssetsTreatWarningsAsErrors(AssetsTreatWarningsAsErrors.Play scene)
    : WarningsAsErrors<AssetsTreatWarningsAsErrors.Play>(scene)
{
    public sealed class Play(PackedPackage package)
        : WarningsAsErrorsScenario(package, "-p:AssetsTreatWarningsAsErrors=true");
}

public sealed class WarnAsError(WarnAsError.Play scene) : WarningsAsErrors<WarnAsError.Play>(scene)
{
    public sealed class Play(PackedPackage package) : WarningsAsErrorsScenario(package, "-warnaserror");
}

public sealed class WarnAsErrorByCode(WarnAsErrorByCode.Play scene) : WarningsAsErrors<WarnAsErrorByCode.Play>(scene)
{
    public sealed class Play(PackedPackage package) : WarningsAsErrorsScenario(package, "-warnaserror:ASSETS201");
}

/// <summary>
/// A site whose only problem is a reference to a missing file, published twice with a switch that makes this an error.
/// </summary>
public abstract class WarningsAsErrors<TScenario>(TScenario scene) : EndToEnd<TScenario>(scene)
    where TScenario : WarningsAsErrorsScenario
{
    [Fact]
    public void FailThePublish() => Assert.NotEqual(0, Scene.First.ExitCode);

    [Fact]
    public void FailItEveryTime() => Assert.NotEqual(0, Scene.Second.ExitCode);

    [Fact]
    public void AreReportedAsErrors() => Assert.Equal("error", Scene.First.The("ASSETS201").Severity);

    [Fact]
    public void AreReportedEveryTime() => Assert.Equal(Scene.First.The("ASSETS201"), Scene.Second.The("ASSETS201"));

    [Fact]
    public void AreTheOnlyErrors() => Assert.Single(Scene.First.Errors);

    /// <summary>
    /// MSBuild stops at such an error, except with <c>-warnaserror</c> for all codes: then it continues and fails at
    /// the
    /// end.
    /// </summary>
    [Fact]
    public void PublishNothingUnlessMSBuildGoesOn() =>
        Assert.True(Scene.Second.WebRoot.Files.IsEmpty || Scene.Option == "-warnaserror");
}

/// <param name="option">The switch.</param>
public abstract class WarningsAsErrorsScenario(PackedPackage package, string option) : TwoPublishes(package)
{
    public string Option => option;

    /// <inheritdoc/>
    protected override async Task PlayAsync()
    {
        Site.WithOrdinaryFiles().Write("wwwroot/css/missing.css", "a { background: url(nothing.png) }");
        First = await Site.PublishAsync(option);
        Second = await Site.PublishAsync(option);
    }
}
