using System.CommandLine;
using Assets.Core.Diagnostics;
using Assets.Storage;
using Assets.Tool.Fetching;

namespace Assets.Tool.CommandLine;

/// <summary><c>assets fetch-releases &lt;address&gt; &lt;folder&gt;</c>.</summary>
internal static class FetchReleasesCommand
{
    public static Command Create(Run run)
    {
        var address = CommonOptions.Address();
        var folder = new Argument<string>("folder")
        {
            Description = "The folder that is filled. Other files in it are removed.",
        };
        var app = new Option<string?>("--app")
        {
            Description = "The app's name, if releases of several apps are stored at the address.",
            HelpName = "name",
        };
        var settings = CommonOptions.Settings();
        var releases = new Option<int>("--releases")
        {
            Description = "How many of the newest releases are fetched.",
            DefaultValueFactory = _ => ReleaseFetchOptions.DefaultReleases,
            HelpName = "number",
        };
        releases.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 1000)
                result.AddError("--releases must be a number from 1 to 1000.");
        });
        var parallel = CommonOptions.Parallel(ReleaseFetchOptions.DefaultParallel);
        var command = new Command(
            "fetch-releases",
            "Downloads the files of the newest releases that a publish makes deltas to. A publish runs it for "
                + "AssetsDictionarySource."
        )
        {
            address,
            folder,
            app,
            settings,
            releases,
            parallel,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                run(
                    parsed,
                    async (output, token) =>
                    {
                        var options = new ReleaseFetchOptions
                        {
                            App = parsed.GetValue(app),
                            Releases = parsed.GetValue(releases),
                            Parallel = parsed.GetValue(parallel),
                        };
                        var target = new EarlierFolder(Path.GetFullPath(parsed.GetRequiredValue(folder)));
                        try
                        {
                            var (_, store) = Stores.Open(
                                parsed.GetRequiredValue(address),
                                parsed.GetValue(settings) ?? []
                            );
                            return Report(output, await new ReleaseFetch(store, target, options).RunAsync(token));
                        }
                        catch (ObjectStoreException exception)
                        {
                            // A publish goes on without deltas, whatever is wrong.
                            return Report(output, new([], 0, 0, 0, exception.Message));
                        }
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static int Report(Output output, ReleaseFetchResult result)
    {
        if (result.Problem is { } problem)
            output.Report(Catalog.ReleasesNotFetched(problem));
        output.Result(
            result,
            [
                $"Fetched {Output.Count(result.Fetched, "file")} ({Output.Size(result.Bytes)}) of "
                    + $"{Output.Count(result.Releases.Count, "earlier release")}; {result.Existing} existed.",
            ]
        );
        return result.Problem is null ? ExitCode.Success : ExitCode.Failure;
    }
}
