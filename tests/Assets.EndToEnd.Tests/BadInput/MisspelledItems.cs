using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.BadInput;

/// <summary>What MSBuild accepts without a message, and what would have no effect.</summary>
public sealed class MisspelledItems(MisspelledItems.Play scene) : EndToEnd<MisspelledItems.Play>(scene)
{
    [Theory]
    [InlineData("error", "ASSETS003", "AssetCollect has no metadata 'BasPath'. Did you mean 'BasePath'?", "BasPath=")]
    [InlineData("error", "ASSETS003", "AssetRule has no metadata 'Minfy'. Did you mean 'Minify'?", "Minfy=")]
    [InlineData("error", "ASSETS003", "Match=\"lib/**\"", "Include=\"lib/**\"")]
    [InlineData("error", "ASSETS003", "Match=\"css/**\"", "Include=\"wwwroot/css/**\"")]
    [InlineData("error", "ASSETS105", "Include=\"node_modules\" Match=\"*/dist/**\"", "<AssetCollect Include=\"node")]
    [InlineData("error", "ASSETS008", "Write 'js/**'.", "<AssetRule Include=\"scripts\"")]
    [InlineData("error", "ASSETS002", "AssetsFingerprint is 'yes'", "<AssetsFingerprint>")]
    [InlineData("warning", "ASSETS007", "Did you mean 'AssetsMinify'?", "<AssetsMinifiy>")]
    [InlineData("warning", "ASSETS008", "'styles/**' of <AssetRule Include=\"nothing\">", "<AssetRule Include=\"noth")]
    public void AreReportedAtTheirPlace(string severity, string code, string message, string text)
    {
        var reported = Assert.Single(
            Scene.Publish.Diagnostics,
            reported => reported.Code == code && reported.Message.Contains(message, StringComparison.Ordinal)
        );
        Assert.Equal((severity, "App/App.csproj"), (reported.Severity, reported.File));
        var line = File.ReadLines(Path.Combine(Scene.Site.ProjectFolder, "App.csproj")).ElementAt(reported.Line - 1);
        Assert.StartsWith(text, line[(reported.Column - 1)..], StringComparison.Ordinal);
    }

    [Fact]
    public void OfTheCommandLineAreReportedToo() =>
        Assert.Contains(
            Scene.Publish.Warnings,
            warning =>
                warning.Code == "ASSETS007" && warning.Message.Contains("'AssetsCompres'", StringComparison.Ordinal)
        );

    [Fact]
    public void AreTheOnlyDiagnostics() => Assert.Equal(10, Scene.Publish.Diagnostics.Count);

    public sealed class Play(PackedPackage package) : OnePublish(package)
    {
        protected override async Task PlayAsync() =>
            Publish = await Site.WithOrdinaryFiles()
                .Write("themes/a.css", "a { color : red }")
                .Project(
                    """
                    <PropertyGroup>
                      <AssetsMinifiy>false</AssetsMinifiy>
                      <AssetsFingerprint>yes</AssetsFingerprint>
                    </PropertyGroup>
                    <ItemGroup>
                      <AssetCollect Include="themes" BasPath="lib" />
                      <AssetCollect Include="node_modules/*/dist" BasePath="lib" />
                      <AssetRule Include="typing error" Match="**" Minfy="false" />
                      <AssetRule Include="lib/**" Minify="false" />
                      <AssetRule Include="wwwroot/css/**" Minify="false" />
                      <AssetRule Include="scripts" Match="wwwroot/js/**" Minify="false" />
                      <AssetRule Include="nothing" Match="styles/**" Minify="false" />
                    </ItemGroup>
                    """
                )
                .PublishAsync("-p:AssetsCompres=false");
    }
}
