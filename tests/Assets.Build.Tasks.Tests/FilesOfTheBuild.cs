using Assets.Core.Collecting;

namespace Assets.Build.Tasks.Tests;

public sealed class FilesOfTheBuild
{
    [Theory]
    [InlineData("css/made.css", true)]
    [InlineData("css/known.css", false)]
    [InlineData("css/excluded.css", false)]
    [InlineData("css/content.css", true)]
    [InlineData(".well-known/excluded.txt", true)]
    [InlineData("node_modules/a/a.js", false)]
    public void AreThoseThatTheSdkMissed(string path, bool expected)
    {
        var files = Site.Generated(
            ["/w/css/known.css"],
            ["/w/css/content.css"],
            ["/w/css/excluded.css", "/w/css/content.css", "/w/.well-known/excluded.txt"]
        );
        Assert.Equal(
            expected,
            files.Contain(
                new SourceFile
                {
                    Path = "shop/" + path,
                    BasePath = "shop",
                    File = "/w/" + path,
                    SourceName = "wwwroot",
                }
            )
        );
    }
}
