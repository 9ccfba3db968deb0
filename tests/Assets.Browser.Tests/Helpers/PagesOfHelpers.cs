namespace Assets.Browser.Tests.Helpers;

/// <summary>What a browser makes of each tag helper and component, below a base path.</summary>
[Collection(HelperPages.Collection)]
public sealed class PagesOfHelpers(HelperPages pages)
{
    [Theory]
    [InlineData("/base/Elements")]
    [InlineData("/base/Inline")]
    [InlineData("/base/Modules")]
    [InlineData("/base/Inline?nonce=abc")]
    [InlineData("/base/Inline?hash")]
    [InlineData("/base/Modules?nonce=abc")]
    [InlineData("/base/still")]
    [InlineData("/base/live")]
    public async Task LoadWithoutAFailureOrAMessageOnTheConsole(string path)
    {
        var page = await pages.SharedAsync(path);
        Assert.Empty(page.Visit.Problems);
        Assert.All(
            page.Visit.Responses,
            response => Assert.True(response.Status < 400, $"{response.Status} {response.Url}")
        );
    }

    [Theory]
    [InlineData("/base/img/dot.*.svg")]
    [InlineData("/base/img/square.*.svg")]
    [InlineData("/base/img/ring.*.svg")]
    [InlineData("/base/img/sprite.*.svg")]
    [InlineData("/base/img/image.*.svg")]
    [InlineData("/base/img/input.*.svg")]
    [InlineData("/base/img/object.*.svg")]
    [InlineData("/base/img/embed.*.svg")]
    [InlineData("/base/img/poster.*.svg")]
    [InlineData("/base/img/sky.*.svg")]
    [InlineData("/base/page/frame.html")]
    [InlineData("/base/page/silence.*.wav")]
    [InlineData("/base/css/site.*.css")]
    [InlineData("/base/js/classic.*.js")]
    public async Task LoadEachElementsFile(string name)
    {
        var page = await pages.SharedAsync("/base/Elements");
        Assert.Contains(name, page.Names);
    }

    [Fact]
    public async Task HoldWhatIsInlinedAndDoNotAskForIt()
    {
        var page = await pages.SharedAsync("/base/Inline?nonce=abc");
        Assert.DoesNotContain(
            page.Names,
            name =>
                name.Contains("critical", StringComparison.Ordinal)
                || name.Contains("classic", StringComparison.Ordinal)
                || name.Contains("star", StringComparison.Ordinal)
        );
        Assert.Equal(
            "rgb(4, 5, 6)",
            await page.Evaluate<string>("getComputedStyle(document.querySelector('.critical')).color")
        );
        Assert.Equal("loaded", await page.Evaluate<string>("window.classic"));
        Assert.Equal(
            "Star",
            await page.Evaluate<string>("document.querySelector('svg circle').parentElement.getAttribute('aria-label')")
        );
        Assert.Contains("/base/img/sky.*.svg", page.Names);
    }

    [Fact]
    public async Task ImportModulesByTheImportMap()
    {
        var page = await pages.SharedAsync("/base/Modules");
        Assert.Equal("Hello, world!", await page.Evaluate<string>("window.greeting"));
        Assert.Equal(
            ["/base/js/app.*.js", "/base/js/lib/greet.*.js", "/base/js/lib/name.*.js"],
            page.Names.Where(name => name.EndsWith(".js", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("/base/Modules")]
    [InlineData("/base/Modules?nonce=abc")]
    public async Task UseWhatTheyPreload(string path)
    {
        var page = await pages.SharedAsync(path);
        Assert.Equal(page.Names.Distinct(), page.Names);
        // What is only found by reading another file cannot begin before that file has come.
        Assert.True(
            await page.Evaluate<bool>(
                """
                () => {
                    const times = Object.fromEntries(performance.getEntriesByType("resource").map(entry => [entry.name.split("/").pop().split(".")[0], entry]));
                    const site = times.site.responseEnd, app = times.app.responseEnd;
                    return times.parts.startTime < site && times["fraunces-latin-opsz-normal"].startTime < site && times.name.startTime < app;
                }
                """
            )
        );
        Assert.Equal("loaded", await page.Evaluate<string>("[...document.fonts][0].status"));
    }

    [Fact]
    public async Task AreKeptToTheirPolicy()
    {
        var page = await pages.SharedAsync("/base/Modules?nonce=abc&evil");
        Assert.Equal("Hello, world!", await page.Evaluate<string>("window.greeting"));
        Assert.True(await page.Evaluate<bool>("window.evil === undefined"));
        Assert.Contains("Content Security Policy", Assert.Single(page.Visit.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PassTheBrowsersIntegrityCheck()
    {
        await using var page = await pages.OpenAsync("/base/Modules", arguments: "--Integrity=true");
        Assert.Equal("Hello, world!", await page.Evaluate<string>("window.greeting"));
        Assert.StartsWith(
            "sha384-",
            await page.Evaluate<string>("document.querySelector('script[src]').integrity"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            3,
            await page.Evaluate<int>(
                "Object.keys(JSON.parse(document.querySelector('script[type=importmap]').textContent).integrity).length - 1"
            )
        );
        Assert.Empty(page.Visit.Problems);
    }

    [Fact]
    public async Task AreRefusedFilesThatAreNotWhatWasPublished()
    {
        var folder = Directory.CreateTempSubdirectory("assets-browser-").FullName;
        await CopyAsync(HelperPages.Published, folder);
        var file = Assert.Single(Directory.GetFiles(Path.Combine(folder, "wwwroot/js/lib"), "name.*.js"));
        await File.WriteAllTextAsync(
            file,
            (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Replace(
                "world",
                "thief",
                StringComparison.Ordinal
            ),
            TestContext.Current.CancellationToken
        );
        await using (var page = await pages.OpenAsync("/base/Modules", folder, "--Integrity=true"))
        {
            Assert.True(await page.Evaluate<bool>("window.greeting === undefined"));
            Assert.Contains(page.Visit.Problems, problem => problem.Contains("integrity", StringComparison.Ordinal));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("/base/still")]
    [InlineData("/base/live")]
    public async Task GiveOneUrlHoweverAComponentAsksForIt(string path)
    {
        var page = await pages.SharedAsync(path);
        Assert.Equal(
            await page.Evaluate<string>("document.querySelector('img[alt=named]').src"),
            await page.Evaluate<string>("document.querySelector('img[alt=component]').src")
        );
        Assert.Single(page.Names, "/base/img/star.*.svg");
        Assert.Contains("/base/css/parts.*.css", page.Names);
    }

    [Fact]
    public async Task ImportModulesBesideComponentsByTheirPlainNames()
    {
        await using var page = await pages.OpenAsync("/base/still");
        Assert.Equal(
            "Still",
            await page.Evaluate<string>("import('./Components/Still.razor.js').then(module => module.beside)")
        );
        Assert.Contains("/base/Components/Still.*.razor.js", page.Names);
    }

    private static async Task CopyAsync(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            await using var source = File.OpenRead(file);
            await using var target = File.Create(copy);
            await source.CopyToAsync(target);
        }
    }
}
