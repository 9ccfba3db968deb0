using Assets.Core.Frontends;

namespace Assets.Core.Tests.Frontends;

public sealed class PackagesOfAFrontend : IDisposable
{
    private const string WithDependency = """{ "devDependencies": { "vite": "^8.0.0" } }""";

    private readonly FrontendOnDisk frontend = new();

    public void Dispose() => frontend.Dispose();

    [Theory]
    [InlineData("package-lock.json", "", "npm ci --include=dev --no-audit --no-fund")]
    [InlineData("npm-shrinkwrap.json", "", "npm ci --include=dev --no-audit --no-fund")]
    [InlineData("pnpm-lock.yaml", "", "pnpm install --frozen-lockfile --prod=false")]
    [InlineData("yarn.lock", "# yarn lockfile v1", "yarn install --frozen-lockfile --production=false")]
    [InlineData("yarn.lock", "__metadata:\n  version: 8", "yarn install --immutable")]
    [InlineData("bun.lock", "{}", "bun install --frozen-lockfile")]
    [InlineData("none.txt", "", "npm install --include=dev --no-audit --no-fund")]
    public void AreInstalledByTheManagerOfTheLockFile(string file, string text, string command)
    {
        frontend.Write("package.json", WithDependency).Write(file, text);
        Assert.Equal(command, Install()!.Command);
    }

    [Theory]
    [InlineData("pnpm@9.1.0", "pnpm install --prod=false")]
    [InlineData("yarn@4.1.0", "yarn install")]
    [InlineData("yarn@1.22.0", "yarn install --production=false")]
    [InlineData("npm@10.0.0", "npm install --include=dev --no-audit --no-fund")]
    public void AreInstalledByTheNamedManagerWithoutALockFile(string manager, string command)
    {
        frontend.Write("package.json", $$"""{ "packageManager": "{{manager}}", "dependencies": { "a": "1" } }""");
        Assert.Equal(command, Install()!.Command);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{ \"scripts\": { \"build\": \"node build.mjs\" } }")]
    public void AreNoneWithoutDependencies(string? package)
    {
        if (package is not null)
            frontend.Write("package.json", package);
        Assert.Null(Install());
    }

    [Fact]
    public void AreNotInstalledWhenSomethingElseDoesIt()
    {
        frontend.Write("package.json", WithDependency).Write("package-lock.json");
        Assert.Null(Install("none"));
    }

    [Fact]
    public void AreInstalledForTheWholeWorkspace()
    {
        frontend
            .Write("package.json", WithDependency)
            .Write("../package.json", """{ "workspaces": ["frontend"] }""")
            .Write("../pnpm-lock.yaml");
        Assert.Equal(
            (frontend.Root, "pnpm install --frozen-lockfile --prod=false"),
            (Install()!.Folder, Install()!.Command)
        );
    }

    [Fact]
    public void AreNotInstalledByALockFileOfSomeParent()
    {
        frontend.Write("package.json", WithDependency).Write("../package-lock.json").Write("../package.json", "{}");
        Assert.Equal(frontend.Project.Folder, Install()!.Folder);
    }

    [Fact]
    public void AreInstalledOnceAndAgainForAnotherLockFile()
    {
        Use("mkdir -p node_modules; echo install >> ../installs");
        Change();
        Assert.Equal(1, Installs);
        frontend.Write("package-lock.json", "2");
        Change();
        Assert.Equal(2, Installs);
    }

    [Fact]
    public void AreInstalledAgainWhenTheyWereDeleted()
    {
        Use("mkdir -p node_modules; echo install >> ../installs");
        Directory.Delete(frontend["node_modules"]);
        Change();
        Assert.Equal(2, Installs);
    }

    [Fact]
    public void AreInstalledAgainAfterAFailure()
    {
        frontend.Write("package.json", WithDependency).Write("package-lock.json");
        frontend.Project = frontend.Project with { Install = "echo install >> ../installs; test -e ../go" };
        Assert.Equal("ASSETS310", Assert.Single(frontend.Build()).Code);
        Assert.False(Directory.Exists(frontend["dist"]));
        frontend.Write("../go");
        Assert.Empty(frontend.Build());
        Assert.Equal(2, Installs);
    }

    /// <summary>With it npm would leave out the bundler.</summary>
    [Fact]
    public void AreInstalledWithoutNodeEnv()
    {
        frontend.Variables["NODE_ENV"] = "production";
        Use("echo \"[$NODE_ENV]\" > ../seen");
        Assert.Equal("[]\n", File.ReadAllText(frontend["../seen"]));
    }

    private int Installs => File.ReadLines(frontend["../installs"]).Count();

    private PackageInstall? Install(string command = "") => PackageInstall.Of(frontend.Project.Folder, command);

    private void Use(string install)
    {
        frontend.Write("package.json", WithDependency).Write("package-lock.json", "1");
        frontend.Project = frontend.Project with { Install = install };
        Assert.Empty(frontend.Build());
    }

    private void Change()
    {
        frontend.Write("src/main.js", Guid.NewGuid().ToString());
        Assert.Empty(frontend.Build());
    }
}
