using System.CommandLine;
using System.Net;
using Assets.Tool.Releases;
using Assets.Tool.Verifying;

namespace Assets.Tool.CommandLine;

/// <summary><c>assets verify &lt;base URL&gt;</c>.</summary>
internal static class VerifyCommand
{
    /// <summary>One file per kind of difference shows it; the JSON document has all.</summary>
    private const int ShownOfAKind = 5;

    /// <summary>A CDN that has a file far away needs seconds for the first request.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static Command Create(Run run)
    {
        var baseUrl = new Argument<string>("base-url")
        {
            Description = "The public address of the assets, such as https://cdn.example/shop.",
        };
        var folder = new Option<string>("--folder")
        {
            Description = "The publish folder that was deployed.",
            DefaultValueFactory = _ => ".",
        };
        var app = CommonOptions.App();
        var content = new Option<ContentCheck>("--content")
        {
            Description =
                "Which bodies are downloaded and compared. The headers of all files are compared in any case.",
            DefaultValueFactory = _ => ContentCheck.Sample,
            HelpName = "sample|all|none",
        };
        var origin = new Option<string?>("--origin")
        {
            Description =
                "The origin of the pages, such as https://shop.example, if it is not that of the assets: checks CORS "
                + "of stylesheets, scripts, fonts and other files that need it.",
        };
        origin.Validators.Add(result => PageOrigin.Validate(result, allowAll: false));
        var parallel = new Option<int>("--parallel")
        {
            Description = "The number of requests at a time.",
            DefaultValueFactory = _ => VerifyOptions.DefaultParallel,
            HelpName = "number",
        };
        baseUrl.Validators.Add(result =>
        {
            if (!Uri.TryCreate(result.GetValueOrDefault<string>(), UriKind.Absolute, out var url) || !IsHttp(url))
                result.AddError("The base URL must start with https:// or http://.");
            else if (url.Query.Length + url.Fragment.Length > 0)
                result.AddError("The base URL must have no query and no fragment: paths are appended to it.");
        });
        parallel.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 1024)
                result.AddError("--parallel must be a number from 1 to 1024.");
        });
        var command = new Command("verify", "Compares what a CDN serves with the published files.")
        {
            baseUrl,
            folder,
            app,
            content,
            origin,
            parallel,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                run(
                    parsed,
                    async (output, token) =>
                    {
                        var published = PublishedFolder.Read(
                            Path.GetFullPath(parsed.GetValue(folder)!),
                            parsed.GetValue(app)
                        );
                        var options = new VerifyOptions
                        {
                            Content = parsed.GetValue(content),
                            Origin = parsed.GetValue(origin) is { } text ? PageOrigin.Of(text) : null,
                            Parallel = parsed.GetValue(parallel),
                        };
                        var url = new Uri(parsed.GetRequiredValue(baseUrl).TrimEnd('/') + "/");
                        using var client = Client();
                        var findings = await new Verify(client, url, options).RunAsync(published, token);
                        Show(output, url, published.Manifest.Entries.Count, findings);
                        return findings.Count == 0 ? ExitCode.Success : ExitCode.Negative;
                    },
                    cancellationToken
                )
        );
        return command;
    }

    /// <summary>Sees what a CDN sends, and not what a browser would make of it.</summary>
    private static HttpClient Client() =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.None,
            }
        )
        {
            Timeout = Patience,
        };

    private static bool IsHttp(Uri url) => url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps;

    private static void Show(Output output, Uri url, int files, IReadOnlyList<Finding> findings)
    {
        foreach (var kind in findings.GroupBy(finding => (finding.Check, finding.Remedy)))
        {
            output.Report(kind.Take(ShownOfAKind).Select(finding => finding.ToDiagnostic()));
            if (kind.Count() > ShownOfAKind && !output.IsJson)
                output.Lines([
                    $"… and {Output.Count(kind.Count() - ShownOfAKind, "other file")} with the same difference.",
                ]);
        }

        output.Result(
            new
            {
                url,
                files,
                findings = findings.Select(finding => new
                {
                    finding.Path,
                    check = $"{finding.Check}",
                    finding.Fact,
                    finding.Remedy,
                }),
            },
            [
                findings.Count == 0
                    ? $"{Output.Count(files, "file")} at {url} are as published."
                    : $"{Output.Count(findings.Select(finding => finding.Path).Distinct().Count(), "file")} of "
                        + $"{files} at {url} "
                        + "differ.",
            ]
        );
    }
}
