namespace Assets.Build.Tasks.Tests;

public sealed class NamesKnownToABuild : IDisposable
{
    private readonly ProjectOnDisk project = new ProjectOnDisk()
        .Write("wwwroot/made.css")
        .Write("wwwroot/node_modules/a.js")
        .Write("more/a.js")
        .Write("more/a.cs");

    private KnownNames Names =>
        new(
            [project.Asset("l/b.js", "b#[.{fingerprint}]?.js", "Lib", "_content/Lib")],
            project.Collect(
                project.Item("wwwroot"),
                project.Item("more", ("BasePath", "lib")),
                project.Item("dist", ("BasePath", "app")),
                project.Item("Lib")
            ),
            Path.Combine(project.Folder, "wwwroot"),
            "shop"
        );

    [Fact]
    public void AreTheSdksThoseOfFoldersAndThoseOfTheWebRoot() =>
        Assert.Equal(["_content/Lib/b.js", "lib/a.js", "shop/made.css"], Names.All());

    [Fact]
    public void AreNotKnownInFoldersThatAreMadeLater() => Assert.Equal(["app"], Names.Unknown);

    public void Dispose() => project.Dispose();
}
