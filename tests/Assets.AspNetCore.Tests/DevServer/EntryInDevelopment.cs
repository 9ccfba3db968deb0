using Assets.AspNetCore.Tests.Harness;

namespace Assets.AspNetCore.Tests.DevServer;

public sealed class EntryInDevelopment : IDisposable
{
    private readonly FrontendFolder folder = new() { IsBuilt = true };

    [Fact]
    public async Task ComesFromTheServer()
    {
        await using var vite = await FakeVite.StartAsync(folder.Project);
        Assert.Equal(
            $"""<script type="module" src="{vite.Url}/@vite/client"></script>"""
                + $"""<script type="module" src="{vite.Url}/src/main.ts"></script>""",
            await Page(vite.Url, "src/main.ts")
        );
    }

    [Theory]
    [InlineData("src/main.ts")]
    [InlineData("dist/src/main.ts")]
    public async Task ComesFromBelowTheBaseOfTheServersConfiguration(string name)
    {
        await using var vite = await FakeVite.StartAsync(folder.Project, "/dist/");
        Assert.Contains($"src=\"{vite.Url}/dist/src/main.ts\"", await Page(vite.Url, name), StringComparison.Ordinal);
        Assert.Contains(
            $"src=\"{vite.Url}/dist/src/main.ts\"",
            await Page(vite.Url + "/dist", name),
            StringComparison.Ordinal
        );
    }

    /// <summary>The file that Vite 8.4 writes.</summary>
    [Fact]
    public async Task ComesFromTheServerThatVitesLockNames()
    {
        await using var vite = await FakeVite.StartAsync(folder.Project, "/dist/");
        folder.Write("frontend/node_modules/.vite/lock/0.json", "{}");
        folder.Write(
            "frontend/node_modules/.vite/lock/1.json",
            $$$"""{"command": "dev", "root": "/x", "pid": 1, "urls": {"local": ["{{{vite.Url}}}/dist/"], "network": []}}"""
        );
        await using var app = folder.Start();
        Assert.Contains(
            $"src=\"{vite.Url}/dist/src/main.ts\"",
            (await app.Get("/?src=src/main.ts")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task HasReactRefreshBeforeTheClient()
    {
        await using var vite = await FakeVite.StartAsync(folder.Project, hasReact: true);
        Assert.StartsWith(
            $$"""
            <script type="module" nonce="abc">import { injectIntoGlobalHook } from "{{vite.Url}}/@react-refresh";
            injectIntoGlobalHook(window);
            window.$RefreshReg$ = () => {};
            window.$RefreshSig$ = () => (type) => type;</script><script type="module" src="{{vite.Url}}/@vite/client" nonce="abc"></script>
            """,
            (await Page(vite.Url, "src/main.ts", options => options.Nonce = _ => "abc")).Replace(
                """<meta property="csp-nonce" nonce="abc">""",
                "",
                StringComparison.Ordinal
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task IsAStylesheetForASourceOfStyles()
    {
        await using var vite = await FakeVite.StartAsync(folder.Project);
        Assert.EndsWith(
            $"""<link rel="stylesheet" href="{vite.Url}/src/site.scss">""",
            await Page(vite.Url, "src/site.scss"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task IsTheBuiltOneWhenNoServerRunsAndSaysSoOnce()
    {
        folder.Server = "http://localhost:1";
        await using var app = folder.Start();
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(
                """<script type="module" src="/dist/main-1.js"></script>""",
                (await app.Get("/?src=src/main.ts")).Text.TrimEnd()
            );
        }

        var message = Assert.Single(app.Messages.Of("ASSETS421"));
        Assert.Contains("No development server answers at http://localhost:1.", message, StringComparison.Ordinal);
        Assert.Contains($"run 'npm run dev' in '{folder.Project}'", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsRefusedWithBothReasonsWhenThereIsNeither()
    {
        folder.Server = "http://localhost:1";
        await using var app = folder.Start();
        var page = await app.Get("/?src=src/other.ts");
        Assert.Contains("ASSETS420: 'src/other.ts' is not an entry point.", page.Text, StringComparison.Ordinal);
        Assert.Contains("No development server answers at http://localhost:1.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FollowsAServerThatStartsAndStops()
    {
        var vite = await FakeVite.StartAsync(folder.Project);
        folder.Server = vite.Url;
        var port = new Uri(vite.Url).Port;
        await using var app = folder.Start();
        Assert.Contains(vite.Url, (await app.Get("/?src=src/main.ts")).Text, StringComparison.Ordinal);

        await vite.DisposeAsync();
        folder.Time.Advance(TimeSpan.FromSeconds(3));
        Assert.DoesNotContain(vite.Url, (await app.Get("/?src=src/main.ts")).Text, StringComparison.Ordinal);

        await using var again = await FakeVite.StartAsync(folder.Project, port: port);
        folder.Time.Advance(TimeSpan.FromSeconds(3));
        Assert.Contains(vite.Url, (await app.Get("/?src=src/main.ts")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AsksTheServerRarely()
    {
        await using var vite = await FakeVite.StartAsync(folder.Project);
        folder.Server = vite.Url;
        await using var app = folder.Start();
        await app.Get("/?src=src/main.ts");
        var requests = vite.Requests;
        await app.Get("/?src=src/main.ts;src/site.scss");
        Assert.Equal(requests, vite.Requests);
    }

    [Fact]
    public async Task IsTheBuiltOneWhenTheServerIsAnotherProjects()
    {
        folder.Write("other/package.json", """{"name":"other"}""");
        folder.Write("other/src/main.ts", "");
        await using var vite = await FakeVite.StartAsync(Path.Combine(folder.Root, "other"));
        folder.Server = vite.Url;
        await using var app = folder.Start();
        Assert.Contains("/dist/main-1.js", (await app.Get("/?src=src/main.ts")).Text, StringComparison.Ordinal);
        Assert.Contains(
            "but for another project",
            Assert.Single(app.Messages.Of("ASSETS421")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task IsTheBuiltOneInOtherEnvironments(string environment)
    {
        await using var vite = await FakeVite.StartAsync(folder.Project);
        folder.Server = vite.Url;
        await using var app = folder.Start(options => options.DevServer = vite.Url, environment);
        Assert.Contains("/dist/main-1.js", (await app.Get("/?src=src/main.ts")).Text, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await app.Get("/src/main.ts")).Status);
        Assert.Equal(0, vite.Requests);
    }

    /// <summary>webpack and esbuild have no server that this library knows.</summary>
    [Fact]
    public async Task IsTheBuiltOneWithoutAMessageWhenTheProjectDoesNotUseVite()
    {
        folder.Write("frontend/package.json", """{"devDependencies":{"esbuild":"0.28.2"}}""");
        await using var app = folder.Start();
        Assert.Contains("/dist/main-1.js", (await app.Get("/?src=src/main.ts")).Text, StringComparison.Ordinal);
        Assert.Empty(app.Messages.Of("ASSETS42"));
    }

    [Fact]
    public async Task IsTheBuiltOneWhenTheAddressIsEmpty()
    {
        await using var vite = await FakeVite.StartAsync(folder.Project);
        folder.Server = vite.Url;
        await using var app = folder.Start(options => options.DevServer = "");
        Assert.Contains("/dist/main-1.js", (await app.Get("/?src=src/main.ts")).Text, StringComparison.Ordinal);
        Assert.Equal(0, vite.Requests);
    }

    [Fact]
    public void RefusesAnInvalidAddress() =>
        Assert.Contains(
            "AssetsOptions.DevServer: it is 'localhost:5173'",
            Assert
                .Throws<Microsoft.Extensions.Options.OptionsValidationException>(() =>
                    folder.Start(options => options.DevServer = "localhost:5173")
                )
                .Message,
            StringComparison.Ordinal
        );

    public void Dispose() => folder.Dispose();

    private async Task<string> Page(string server, string source, Action<AssetsOptions>? options = null)
    {
        folder.Server = server;
        await using var app = folder.Start(options);
        return (await app.Get($"/?src={source}")).Text.TrimEnd('\n');
    }
}
