namespace Assets.Web.Tests;

public sealed class SourceCodeTests
{
    [Theory]
    [InlineData("Program.cs")]
    [InlineData("Pages/Index.CSHTML")]
    [InlineData("App.csproj")]
    [InlineData("Properties/PublishProfiles/Site.pubxml")]
    [InlineData("Shop.slnx")]
    [InlineData("appsettings.Production.json")]
    [InlineData("AppSettings.json")]
    [InlineData("web.config")]
    [InlineData("App.dll")]
    [InlineData("bin/readme.txt")]
    [InlineData("App/obj/project.assets.json")]
    public void Is_left_out_unless_a_pattern_names_it(string path)
    {
        Assert.True(SourceCode.IsUnnamed(path, []));
        Assert.True(SourceCode.IsUnnamed(path, Glob.ParseList("**;**/*.*;*.json;*.txt")));
        Assert.False(SourceCode.IsUnnamed(path, Glob.ParseList(path)));
    }

    [Theory]
    [InlineData("bin/a/tool.js", "bin/**")]
    [InlineData("bin/a/tool.dll", "bin/**")]
    [InlineData("x/appsettings.json", "appsettings*.json")]
    [InlineData("x/y.cs", "x/*.cs")]
    public void Is_published_when_a_pattern_is_about_it(string path, string pattern) =>
        Assert.False(SourceCode.IsUnnamed(path, Glob.ParseList(pattern)));

    [Theory]
    [InlineData("site.css")]
    [InlineData("app.ts")]
    [InlineData("data/settings.json")]
    [InlineData("binary/a.js")]
    [InlineData("app.wasm")]
    [InlineData("_framework/System.dll")]
    [InlineData("admin/_framework/System.pdb")]
    public void Is_nothing_else(string path) => Assert.False(SourceCode.IsUnnamed(path, []));
}
