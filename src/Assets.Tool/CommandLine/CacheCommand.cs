using System.CommandLine;
using Assets.Core.Caching;
using Assets.Core.Diagnostics;
using Assets.Storage;
using Assets.Tool.Caching;

namespace Assets.Tool.CommandLine;

/// <summary>
/// <c>assets cache fetch</c> and <c>assets cache push</c>, which the build starts for <c>AssetsCacheRemote</c>. They
/// are not in the help: their arguments are those of the build of the same version.
/// </summary>
internal static class CacheCommand
{
    /// <summary>A first push of a site of 60 MB takes this long at a megabyte a second.</summary>
    private static readonly TimeSpan LimitOfPush = TimeSpan.FromMinutes(1);

    public static Command Create(Run run)
    {
        var uses = new Option<string>("--uses") { Required = true };
        var anew = new Option<bool>("--anew");
        var command = new Command("cache", "The remote cache of the build.") { Hidden = true };
        command.Subcommands.Add(
            Create(
                run,
                "fetch",
                [],
                (_, store, cache, site, token) => new CacheFetch(store, cache, new()).RunAsync(site, token)
            )
        );
        command.Subcommands.Add(
            Create(
                run,
                "push",
                [uses, anew],
                (parsed, store, cache, site, token) =>
                    new CachePush(store, cache, LimitOfPush, TimeProvider.System, parsed.GetValue(anew)).RunAsync(
                        site,
                        CacheUses.Read(parsed.GetRequiredValue(uses)),
                        token
                    )
            )
        );
        return command;
    }

    private static Command Create(
        Run run,
        string name,
        IEnumerable<Option> options,
        Func<ParseResult, IObjectStore, ContentCache, CacheKey, CancellationToken, Task<CacheResult>> action
    )
    {
        var address = CommonOptions.Address();
        var settings = CommonOptions.Settings();
        var site = new Option<string>("--site") { Required = true };
        var folders = new Option<string[]>("--folder") { Required = true };
        var endWithInput = new Option<bool>("--end-with-input");
        var command = new Command(name) { address, settings, site, folders, endWithInput };
        foreach (var option in options)
            command.Options.Add(option);
        command.SetAction(
            (parsed, cancellationToken) =>
                run(
                    parsed,
                    async (output, token) =>
                    {
                        using var source = CancellationTokenSource.CreateLinkedTokenSource(token);
                        if (parsed.GetValue(endWithInput))
                            _ = EndOfInput.CancelAsync(source);
                        if (!CacheKey.TryParse(parsed.GetRequiredValue(site), out var key))
                            throw new ToolException(Catalog.AddressIsWrong("--site is not the key of a site."));
                        var (_, store) = Stores.Open(parsed.GetRequiredValue(address), parsed.GetValue(settings) ?? []);
                        var cache = new ContentCache(parsed.GetRequiredValue(folders));
                        return await RunAsync(output, () => action(parsed, store, cache, key, source.Token));
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(Output output, Func<Task<CacheResult>> action)
    {
        try
        {
            return Report(output, await action());
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }
    }

    private static int Report(Output output, CacheResult result)
    {
        output.Result(result, [$"{Output.Count(result.Results, "result")}, {Output.Size(result.Bytes)}"]);
        if (result.Problem is not null && !output.IsJson)
            output.Report(Catalog.RemoteCacheFailed(result.Problem));
        return result.IsDamaged ? ExitCode.Negative
            : result.Problem is null ? ExitCode.Success
            : ExitCode.Failure;
    }
}
