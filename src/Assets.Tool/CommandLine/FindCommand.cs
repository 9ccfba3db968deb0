using System.CommandLine;
using Assets.Core.Diagnostics;
using Assets.Manifest;
using Assets.Tool.Releases;
using Assets.Web;

namespace Assets.Tool.CommandLine;

/// <summary><c>assets find &lt;folder&gt; &lt;path&gt;</c>.</summary>
internal static class FindCommand
{
    public static Command Create(Run run)
    {
        var folder = CommonOptions.Folder();
        var path = new Argument<string>("path")
        {
            Description =
                "The path of an asset (css/site.css), or its published path, with or without ~/ or / before it.",
        };
        var app = CommonOptions.App();
        var command = new Command("find", "Shows what a path was published as.") { folder, path, app };
        command.SetAction(
            (parsed, cancellationToken) =>
                run(
                    parsed,
                    (output, _) =>
                    {
                        var published = PublishedFolder.Read(
                            Path.GetFullPath(parsed.GetRequiredValue(folder)),
                            parsed.GetValue(app)
                        );
                        return Task.FromResult(Find(output, published, parsed.GetRequiredValue(path)));
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static int Find(Output output, PublishedFolder folder, string text)
    {
        var path = text.TrimStart('~').TrimStart('/').Replace('\\', '/');
        var found = folder.Manifest.Entries.Where(entry => Is(entry, path)).ToList();
        var earlier = folder.Earlier.Where(entry => Is(entry, path)).ToList();
        if (found.Count + earlier.Count == 0)
        {
            output.Report(
                Catalog.NoSuchAsset(
                    path,
                    new NearestNames(folder.Manifest.Entries.Select(entry => entry.Path)).NearestTo(path)
                )
            );
            return ExitCode.Negative;
        }

        output.Result(
            new
            {
                assets = found.Select(AssetDescription.Document),
                earlier = earlier.Select(AssetDescription.Document),
            },
            [
                .. found.SelectMany(AssetDescription.Lines),
                .. earlier.SelectMany(entry => AssetDescription.Lines(entry).Append("  of an earlier release")),
            ]
        );
        return ExitCode.Success;
    }

    private static bool Is(ManifestEntry entry, string path) =>
        entry.Path == path || entry.Url == path || entry.Files.Any(file => file.File == path);
}
