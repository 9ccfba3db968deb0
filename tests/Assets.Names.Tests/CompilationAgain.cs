using Microsoft.CodeAnalysis;

namespace Assets.Names.Tests;

public sealed class CompilationAgain
{
    private readonly Generated generated = Generated.Of("css/site.css");

    [Fact]
    public void WithOtherCodeUsesTheStoredResult() =>
        Assert.Equal([IncrementalStepRunReason.Cached], generated.AgainWith("class B;"));

    /// <summary>A build writes the list, and an editor reads it again.</summary>
    [Fact]
    public void WithTheSameListReadAgainUsesTheStoredResult() =>
        Assert.Equal(
            [IncrementalStepRunReason.Cached],
            generated.AgainWith("class B;", Generated.List("Shop.Assets", "css/site.css"))
        );

    [Fact]
    public void WithAnotherListRunsAgain() =>
        Assert.Equal(
            [IncrementalStepRunReason.Modified],
            generated.AgainWith("class B;", Generated.List("Shop.Assets", "css/other.css"))
        );
}
