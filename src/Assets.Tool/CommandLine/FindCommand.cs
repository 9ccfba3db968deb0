using System.CommandLine;
using Assets.Core.Diagnostics;
using Assets.Core.Listing;
using Assets.Tool.Projects;
using Assets.Tool.Releases;
using Assets.Web;

namespace Assets.Tool.CommandLine;

/// <summary><c>assets find &lt;folder or project&gt; &lt;path&gt;</c>.</summary>
internal static class FindCommand
{
    public static Command Create(Run run)
    {
        var folder = CommonOptions.FolderOrProject();
        var path = new Argument<string>("path")
        {
            Description =
                "The path of an asset (css/site.css), its published path, or a pattern (css/**), with or without ~/ or "
                + "/ before it.",
        };
        var app = CommonOptions.App();
        var command = new Command(
            "find",
            "Shows what a path was published as, or which files of a project have the path and why."
        )
        {
            folder,
            path,
            app,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                run(
                    parsed,
                    async (output, token) =>
                    {
                        var place = Path.GetFullPath(parsed.GetRequiredValue(folder));
                        var pattern = new AssetPattern(parsed.GetRequiredValue(path));
                        return SourceProject.At(place) is { } project
                            ? await FindAsync(output, project, pattern, token)
                            : Find(output, PublishedFolder.Read(place, parsed.GetValue(app)), pattern);
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task<int> FindAsync(
        Output output,
        SourceProject project,
        AssetPattern pattern,
        CancellationToken cancellationToken
    )
    {
        var finding = await project.RunAsync(
            "AssetsFind",
            pattern.Path,
            ListingJson.Default.AssetFinding,
            cancellationToken
        );
        if (finding.Paths.Count == 0)
        {
            output.Report(Catalog.NothingFound(pattern.Path, finding.Nearest));
            return ExitCode.Negative;
        }

        output.Result(finding, ListingText.Lines(finding));
        return ExitCode.Success;
    }

    private static int Find(Output output, PublishedFolder folder, AssetPattern pattern)
    {
        var found = folder.Manifest.Entries.Where(pattern.Matches).ToList();
        var earlier = folder.Earlier.Where(pattern.Matches).ToList();
        if (found.Count + earlier.Count == 0)
        {
            output.Report(
                Catalog.NoSuchAsset(
                    pattern.Path,
                    new NearestNames(folder.Manifest.Entries.Select(entry => entry.Path)).NearestTo(pattern.Path)
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
}
