using System.Text.Json;
using Assets.Tool.CommandLine;

namespace Assets.Browser.Tests.Reports;

/// <summary>The page of a report of 10,000 assets, one of which has markup in its name, as a file on disk.</summary>
public sealed class LargeReport : IAsyncLifetime
{
    public const string Hostile = "js/</script><img src=x onerror=\"document.title='run'\">.js";

    private readonly string folder = Directory.CreateTempSubdirectory("assets-report-").FullName;

    public string Page => Path.Combine(folder, "report.html");

    public string Url => new Uri(Page).AbsoluteUri;

    public async ValueTask InitializeAsync()
    {
        var document = Path.Combine(folder, "assets.report.json");
        await File.WriteAllTextAsync(document, JsonSerializer.Serialize(Document(), JsonSerializerOptions.Web));
        using var output = new StringWriter();
        var code = await AssetsCommand.RunAsync(["report", document, "--html", Page], output, output, default);
        Assert.True(code == 0, output.ToString());
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static object Document() =>
        new
        {
            version = 1,
            app = "Shop",
            assets = Enumerable.Range(0, 10_000).Select(Asset).Append(Asset(Hostile, 90_000, [])),
            views = new[]
            {
                new { file = "Pages/Index.cshtml", references = new[] { Reference("js/m0.js", "view", 3) } },
            },
            budgets = new[]
            {
                new
                {
                    name = "js",
                    match = "**/*.js",
                    max = 1_000_000,
                    size = 2_000_000,
                    files = 10_001,
                    exceeded = true,
                    heaviest = new[] { new { path = Hostile, size = 90_000 } },
                },
            },
            diagnostics = new[]
            {
                new
                {
                    code = "ASSETS201",
                    severity = "warning",
                    message = "<b>missing</b>",
                    help = "javascript:alert(1)",
                },
            },
            comparison = new
            {
                against = "the last publish",
                before = 1,
                after = 2,
                changes = new[] { new { path = Hostile, after = 90_000 } },
            },
            run = new
            {
                unchanged = 0,
                steps = new[] { new { step = "scan", milliseconds = 12.5 } },
                files = Array.Empty<object>(),
                caches = new { },
            },
        };

    private static object Asset(int index) =>
        Asset(
            $"js/m{index}.js",
            1_000 + (index * 7 % 5_000),
            [Reference($"js/m{(index + 1) % 10_000}.js", "moduleImport", 1)]
        );

    private static object Asset(string path, int size, object[] references) =>
        new
        {
            path,
            url = path,
            source = "wwwroot",
            type = "text/javascript",
            group = "scripts",
            length = size * 3,
            published = size * 2,
            br = size,
            digest = path,
            references,
        };

    private static object Reference(string to, string kind, int line) =>
        new
        {
            to,
            kind,
            line,
        };
}
