using System.CommandLine;
using Assets.Core.Diagnostics;
using Assets.Storage;

namespace Assets.Tool.CommandLine;

/// <summary>The command <c>assets</c>.</summary>
internal static class AssetsCommand
{
    /// <summary>Runs a command line.</summary>
    /// <returns>A value of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments,
        TextWriter output,
        TextWriter error,
        CancellationToken cancellationToken
    )
    {
        var json = CommonOptions.Json();
        var root = new RootCommand(
            "Deploys what Assets.Build published: uploads it, verifies what is served, and deletes old releases."
        )
        {
            json,
        };
        Run run = (parsed, action, token) =>
            GuardedAsync(new Output(output, error, parsed.GetValue(json)), action, token);
        root.Subcommands.Add(UploadCommand.Create(run));
        root.Subcommands.Add(PruneCommand.Create(run));
        root.Subcommands.Add(FetchReleasesCommand.Create(run));
        root.Subcommands.Add(CopyCommand.Create(run));
        root.Subcommands.Add(VerifyCommand.Create(run));
        root.Subcommands.Add(ListCommand.Create(run));
        root.Subcommands.Add(FindCommand.Create(run));
        root.Subcommands.Add(ReportCommand.Create(run));
        root.Subcommands.Add(CorsCommand.Create(run));
        root.Subcommands.Add(ServeConfigCommand.Create(run));
        root.Subcommands.Add(CacheCommand.Create(run));
        var result = root.Parse(arguments);
        var configuration = new InvocationConfiguration { Output = output, Error = error };
        var code = await result.InvokeAsync(configuration, cancellationToken);
        return result.Errors.Count > 0 ? ExitCode.Usage : code;
    }

    /// <summary>Every failure that a user can cause is a diagnostic, and never a stack trace.</summary>
    private static async Task<int> GuardedAsync(
        Output output,
        Func<Output, CancellationToken, Task<int>> action,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await action(output, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Cancelled;
        }
        catch (ToolException exception)
        {
            output.Report(exception.Diagnostic);
            return ExitCode.Usage;
        }
        catch (ObjectStoreException exception) when (exception.Failure == ObjectStoreFailure.InvalidSettings)
        {
            output.Report(Catalog.AddressIsWrong(exception.Message));
            return ExitCode.Usage;
        }
        catch (ObjectStoreException exception)
        {
            output.Report(Catalog.StoreFailed(exception.Message));
            return ExitCode.Failure;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            output.Report(Catalog.Unreadable(null, exception.Message));
            return ExitCode.Failure;
        }
    }
}

/// <summary>Runs the action of a command.</summary>
internal delegate Task<int> Run(
    ParseResult parsed,
    Func<Output, CancellationToken, Task<int>> action,
    CancellationToken cancellationToken
);
