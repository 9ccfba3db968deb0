using Assets.Core.Bundlers;

namespace Assets.Core.Tests.Bundlers;

public sealed class PathsOfAnOutput
{
    [Theory]
    [InlineData("assets/main.js")]
    [InlineData("./assets/main.js")]
    [InlineData("/assets/main.js")]
    [InlineData("/dist/assets/main.js")]
    [InlineData("../wwwroot/dist/assets/main.js")]
    [InlineData("https://cdn.example.com/x/assets/main.js")]
    [InlineData("//cdn.example.com/assets/main.js?v=1")]
    public void AreBelowTheFolderWhateverComesBeforeThem(string written)
    {
        var paths = OutputPaths.Of([written, "elsewhere.js"], path => path == "assets/main.js");
        Assert.Equal("assets/main.js", paths.Relative(written));
    }

    [Fact]
    public void AreTakenAsTheyAreIfNoFileExists() =>
        Assert.Equal("assets/main.js", OutputPaths.Of(["assets/main.js"], _ => false).Relative("assets/main.js"));

    [Fact]
    public void NeverLeadOutOfTheFolder() => Assert.Null(OutputPaths.Of([], _ => false).Relative("../../secret.js"));
}
