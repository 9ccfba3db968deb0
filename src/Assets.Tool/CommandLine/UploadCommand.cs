using System.CommandLine;
using Assets.Tool.Releases;
using Assets.Tool.Uploading;

namespace Assets.Tool.CommandLine;

/// <summary><c>assets upload &lt;folder&gt; &lt;address&gt;</c>.</summary>
internal static class UploadCommand
{
    public static Command Create(Run run)
    {
        var folder = CommonOptions.Folder();
        var address = CommonOptions.Address();
        var app = CommonOptions.App();
        var settings = CommonOptions.Settings();
        var dryRun = CommonOptions.DryRun();
        var encoding = new Option<UploadEncoding>("--encoding")
        {
            Description =
                "siblings: compressed files are objects of their own (site.css.br), for a CDN or proxy that selects "
                + "one. brotli or gzip: the object itself is compressed. identity: nothing is compressed.",
            DefaultValueFactory = _ => UploadEncoding.Siblings,
            HelpName = "siblings|brotli|gzip|identity",
        };
        var parallel = CommonOptions.Parallel(UploadOptions.DefaultParallel);
        var force = new Option<bool>("--force")
        {
            Description = "Also uploads files that the store has already, for example after a change of their headers.",
        };
        var purgeFile = new Option<string?>("--purge-file")
        {
            Description =
                "Writes the URL paths that a CDN must invalidate to this file, one on each line: those of files that "
                + "were replaced under an unchanged name.",
            HelpName = "file",
        };
        var purgeCommand = new Option<string?>("--purge-command")
        {
            Description =
                "Runs this command in the system's shell after a complete upload, if there are paths to invalidate. "
                + "The variable ASSETS_PURGE_FILE has the path of the file that lists them.",
            HelpName = "command",
        };
        var command = new Command(
            "upload",
            "Uploads a publish folder to a bucket or folder. It deletes nothing, and can be interrupted and repeated."
        )
        {
            folder,
            address,
            app,
            settings,
            encoding,
            parallel,
            force,
            purgeFile,
            purgeCommand,
            dryRun,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                run(
                    parsed,
                    (output, token) =>
                    {
                        var (target, store) = Stores.Open(
                            parsed.GetRequiredValue(address),
                            parsed.GetValue(settings) ?? []
                        );
                        var published = PublishedFolder.Read(
                            Path.GetFullPath(parsed.GetRequiredValue(folder)),
                            parsed.GetValue(app)
                        );
                        var options = new UploadOptions
                        {
                            Parallel = parsed.GetValue(parallel),
                            Everything = parsed.GetValue(force),
                            DryRun = parsed.GetValue(dryRun),
                        };
                        var purge = new PurgeList(parsed.GetValue(purgeFile), parsed.GetValue(purgeCommand));
                        var release = Release.Of(published, parsed.GetValue(encoding));
                        return new UploadReport(output, target, options, purge).RunAsync(store, release, token);
                    },
                    cancellationToken
                )
        );
        return command;
    }
}
