using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Hosting;

/// <summary>
/// A built app with a class library, scoped styles and a collected folder, where the framework does not load the SDK's
/// static web assets: outside Development, and with the slim builder. And in the host of an integration test.
/// </summary>
public sealed class UnpublishedApp(UnpublishedApp.Play scene) : EndToEnd<UnpublishedApp.Play>(scene)
{
    private static readonly string[] Hosts =
    [
        "Staging",
        "Development with the slim builder",
        "test host in Development",
        "test host in Staging",
    ];

    private static readonly string[] Paths =
    [
        "",
        "css/site.css",
        "App.styles.css",
        "_content/Components/library.css",
        "brand/icons/deep/star.svg",
    ];

    public static IEnumerable<TheoryDataRow<string, string>> Requests =>
        Hosts.SelectMany(_ => Paths, (host, path) => new TheoryDataRow<string, string>(host, path));

    public static TheoryData<string> EveryHost => [.. Hosts];

    [Theory]
    [MemberData(nameof(Requests))]
    public void Serves(string host, string path) => Assert.Equal(200, Scene.Answers[host][path].Status);

    [Theory]
    [MemberData(nameof(EveryHost))]
    public void NamesFilesOnThePage(string host) =>
        Assert.All(
            Paths.Skip(1),
            path => Assert.Contains($"\"/{path}\"", Scene.Answers[host][""].Text, StringComparison.Ordinal)
        );

    [Theory]
    [MemberData(nameof(EveryHost))]
    public void HasTheImportMap(string host) =>
        Assert.Matches(
            """importmap"[^>]*>.*"greet": ?"/js/lib/greet\.js".*</script>""",
            Scene.Answers[host][""].Text.ReplaceLineEndings(" ")
        );

    public sealed class Play(PackedPackage package) : Scenario(package)
    {
        /// <summary>By host and path.</summary>
        public Dictionary<string, Dictionary<string, (int Status, string Text)>> Answers { get; } = [];

        protected override async Task PlayAsync()
        {
            WriteApp();
            WriteTests();
            var build = await Command.RunAsync(
                "dotnet",
                ["build", "AppTests", "-nodeReuse:false"],
                Site.Root,
                Site.Variables
            );
            Assert.True(build.ExitCode == 0, build.Output);
            Answers["Staging"] = await RunAsync("ordinary", "Staging");
            Answers["Development with the slim builder"] = await RunAsync("slim", "Development");

            // As a test runner does: the host finds the app's content root by a file in the working directory.
            var tests = Path.Combine(Site.Root, "AppTests", "bin", "Debug", "net10.0");
            var (exitCode, output) = await Command.RunAsync("dotnet", ["AppTests.dll"], tests, Site.Variables);
            Assert.True(exitCode == 0, output);
            foreach (var line in output.Split('\n').Where(line => line.StartsWith("ANSWER|", StringComparison.Ordinal)))
            {
                if (line.Split('|', 5) is not [_, var environment, var path, var status, var text])
                    continue;
                var host = "test host in " + environment;
                Answers.TryAdd(host, []);
                Answers[host][path] = (int.Parse(status, System.Globalization.CultureInfo.InvariantCulture), text);
            }
        }

        private async Task<Dictionary<string, (int Status, string Text)>> RunAsync(string builder, string environment)
        {
            var file = Path.Combine(Site.ProjectFolder, "bin", "Debug", "net10.0", "App.dll");
            await using var app = await RunningApp.StartAsync(file, Site.ProjectFolder, builder, environment);
            var answers = new Dictionary<string, (int Status, string Text)>();
            foreach (var path in Paths)
            {
                var answer = await app.GetAsync(path);
                answers[path] = (answer.Status, answer.Text);
            }

            return answers;
        }

        private void WriteApp() =>
            Site.WithOrdinaryFiles()
                .WithLibrary()
                .Put("brand/icons/deep/star.svg", OrdinarySite.Logo("gold"))
                .Project(
                    """
                    <ItemGroup>
                      <ProjectReference Include="../Components/Components.csproj" />
                      <AssetCollect Include="../brand" BasePath="brand" Match="*.svg" />
                      <AssetImport Include="greet" Path="js/lib/greet.js" />
                    </ItemGroup>
                    """
                )
                .Write(
                    "Program.cs",
                    """
                    var builder = args.Contains("slim")
                        ? WebApplication.CreateSlimBuilder(args)
                        : WebApplication.CreateBuilder(args);
                    builder.Services.AddAssets();
                    builder.Services.AddRazorPages();
                    var app = builder.Build();
                    app.UseAssets();
                    app.MapRazorPages();
                    app.Run();
                    """
                )
                .Write("Pages/_ViewImports.cshtml", "@addTagHelper *, Assets.AspNetCore\n")
                .Write(
                    "Pages/Index.cshtml",
                    """
                    @page
                    <asset-importmap />
                    <link rel="stylesheet" href="~/css/site.css" />
                    <link rel="stylesheet" href="~/App.styles.css" />
                    <link rel="stylesheet" href="~/_content/Components/library.css" />
                    <header><img src="~/brand/icons/deep/star.svg" alt="star" /></header>
                    """
                )
                .Write("Pages/Index.cshtml.css", "header { color : red }\n");

        /// <summary>An integration test of the app, without a test framework: the host is the same.</summary>
        private void WriteTests() =>
            Site.Put(
                    "AppTests/AppTests.csproj",
                    Projects.Of(
                        "Microsoft.NET.Sdk",
                        "net10.0",
                        """
                        <PropertyGroup>
                          <OutputType>Exe</OutputType>
                        </PropertyGroup>
                        <ItemGroup>
                          <ProjectReference Include="../App/App.csproj" />
                          <PackageReference Include="Microsoft.AspNetCore.Mvc.Testing" Version="10.0.15" />
                        </ItemGroup>
                        """
                    )
                )
                .Put(
                    "AppTests/Tests.cs",
                    $$"""
                    using Microsoft.AspNetCore.Hosting;
                    using Microsoft.AspNetCore.Mvc.Testing;

                    public static class Tests
                    {
                        public static async Task Main()
                        {
                            foreach (var environment in new[] { "Development", "Staging" })
                            {
                                await using var app = new WebApplicationFactory<Program>()
                                    .WithWebHostBuilder(builder => builder.UseEnvironment(environment));
                                using var client = app.CreateClient();
                                foreach (var path in "{{string.Join(',', Paths)}}".Split(','))
                                {
                                    using var response = await client.GetAsync("/" + path);
                                    var text = (await response.Content.ReadAsStringAsync()).ReplaceLineEndings(" ");
                                    Console.WriteLine($"ANSWER|{environment}|{path}|{(int)response.StatusCode}|{text}");
                                }
                            }
                        }
                    }
                    """
                );
    }
}
