using System.CommandLine;
using Assets.Core.Listing;
using Assets.Manifest;
using Assets.Tool.Projects;
using Assets.Tool.Releases;

namespace Assets.Tool.CommandLine;

/// <summary><c>assets list &lt;folder or project&gt; [pattern]</c>.</summary>
internal static class ListCommand
{
    private static readonly IReadOnlyList<string> Columns = ["path", "published as", "size", "compressed", "cache"];

    public static Command Create(Run run)
    {
        var folder = CommonOptions.FolderOrProject();
        var pattern = new Argument<string?>("pattern")
        {
            Description = "The path of an asset or a pattern such as css/**; all assets without it.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var app = CommonOptions.App();
        var command = new Command("list", "Lists the assets of a publish folder, or what a project would publish.")
        {
            folder,
            pattern,
            app,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                run(
                    parsed,
                    async (output, token) =>
                    {
                        var path = Path.GetFullPath(parsed.GetRequiredValue(folder));
                        if (SourceProject.At(path) is { } project)
                            await ListAsync(output, project, parsed.GetValue(pattern), token);
                        else
                            List(
                                output,
                                PublishedFolder.Read(path, parsed.GetValue(app)),
                                new(parsed.GetValue(pattern) ?? "**")
                            );
                        return ExitCode.Success;
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task ListAsync(
        Output output,
        SourceProject project,
        string? pattern,
        CancellationToken cancellationToken
    )
    {
        var listing = await project.RunAsync(
            "AssetsList",
            pattern,
            ListingJson.Default.AssetListing,
            cancellationToken
        );
        output.Result(listing, new ListingText(Output.Size).Lines(listing));
    }

    private static void List(Output output, PublishedFolder published, AssetPattern pattern)
    {
        var entries = published.Manifest.Entries.Where(pattern.Matches).ToList();
        output.Result(
            new { app = published.App, assets = entries.Select(AssetDescription.Document) },
            [
                .. TextTable.Lines(Columns, [.. entries.Select(Row)]),
                $"{Output.Count(entries.Count, "asset")}, {Output.Size(entries.Sum(entry => entry.Files[0].Length))}, "
                    + $"compressed {Output.Size(entries.Sum(Smallest))}.",
            ]
        );
    }

    private static IReadOnlyList<string> Row(ManifestEntry entry) =>
        [
            entry.Path,
            entry.Url == entry.Path ? "the same" : entry.Url,
            Output.Size(entry.Files[0].Length),
            entry.Files.Count > 1 ? Output.Size(Smallest(entry)) : "-",
            AssetDescription.Cache(entry),
        ];

    private static long Smallest(ManifestEntry entry) => entry.Files.Min(file => file.Length);
}
