using System.CommandLine;
using Assets.Tool.Releases;

namespace Assets.Tool.CommandLine;

/// <summary><c>assets list &lt;folder&gt;</c>.</summary>
internal static class ListCommand
{
    public static Command Create(Run run)
    {
        var folder = CommonOptions.Folder();
        var app = CommonOptions.App();
        var command = new Command("list", "Lists the assets of a publish folder.") { folder, app };
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
                        var entries = published.Manifest.Entries;
                        output.Result(
                            new { app = published.App, assets = entries.Select(AssetDescription.Document) },
                            [
                                .. entries.Select(AssetDescription.Line),
                                $"{Output.Count(entries.Count, "asset")}, "
                                    + $"{Output.Size(entries.Sum(entry => entry.Files[0].Length))}, compressed "
                                    + $"{Output.Size(entries.Sum(entry => entry.Files.Min(file => file.Length)))}.",
                            ]
                        );
                        return Task.FromResult(ExitCode.Success);
                    },
                    cancellationToken
                )
        );
        return command;
    }
}
