using System.CommandLine;
using System.Globalization;
using Assets.Tool.Pruning;

namespace Assets.Tool.CommandLine;

/// <summary><c>assets prune &lt;address&gt;</c>.</summary>
internal static class PruneCommand
{
    public static Command Create(Run run)
    {
        var address = CommonOptions.Address();
        var settings = CommonOptions.Settings();
        var dryRun = CommonOptions.DryRun();
        var keep = new Option<int>("--keep")
        {
            Description = "How many of the newest releases are kept, the current one included.",
            DefaultValueFactory = _ => PruneOptions.DefaultKeep,
            HelpName = "number",
        };
        var days = new Option<double>("--days")
        {
            Description = "How many days a release is kept after the next one replaced it, in addition to --keep.",
            DefaultValueFactory = _ => PruneOptions.DefaultMinimumAge.TotalDays,
            HelpName = "number",
        };
        var orphans = new Option<bool>("--orphans")
        {
            Description =
                "Also deletes objects that belong to no release and are older than --days. Use it only if nothing else "
                + "is stored at the address.",
        };
        var yes = new Option<bool>("--yes")
        {
            Description = "Deletes the objects. Without it they are only listed, as with --dry-run.",
        };
        keep.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError("--keep must be at least 1, because the current release is always kept.");
        });
        days.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= 0 and <= 36500))
                result.AddError("--days must be a number from 0 to 36500.");
        });
        var command = new Command("prune", "Deletes the objects that only old releases use. Try --dry-run first.")
        {
            address,
            settings,
            keep,
            days,
            orphans,
            dryRun,
            yes,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                run(
                    parsed,
                    async (output, token) =>
                    {
                        var (target, store) = Stores.Open(
                            parsed.GetRequiredValue(address),
                            parsed.GetValue(settings) ?? []
                        );
                        var options = new PruneOptions
                        {
                            Keep = parsed.GetValue(keep),
                            MinimumAge = TimeSpan.FromDays(parsed.GetValue(days)),
                            Orphans = parsed.GetValue(orphans),
                            DryRun = parsed.GetValue(dryRun) || !parsed.GetValue(yes),
                        };
                        var result = await new Prune(store, options, TimeProvider.System).RunAsync(token);
                        output.Result(Document(result, $"{target}", options), Lines(result, $"{target}", options));
                        return ExitCode.Success;
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static object Document(PruneResult result, string address, PruneOptions options) =>
        new
        {
            address,
            dryRun = options.DryRun,
            kept = result.Kept.Select(release => release.Key.Value),
            expired = result.Expired.Select(release => release.Key.Value),
            deleted = result.Deleted.Select(entry => entry.Key.Value),
            bytes = result.Deleted.Sum(entry => entry.Length),
        };

    private static IEnumerable<string> Lines(PruneResult result, string address, PruneOptions options)
    {
        foreach (var release in result.Kept)
            yield return string.Create(CultureInfo.InvariantCulture, $"keep   {release.Key} of {release.Time:u}");
        foreach (var release in result.Expired)
            yield return string.Create(CultureInfo.InvariantCulture, $"expire {release.Key} of {release.Time:u}");
        if (options.DryRun)
        {
            foreach (var entry in result.Deleted)
                yield return $"delete {entry.Key}";
        }

        var size = Output.Size(result.Deleted.Sum(entry => entry.Length));
        yield return $"{(options.DryRun ? "Would delete" : "Deleted")} {Output.Count(result.Deleted.Count, "object")} "
            + $"({size}) of {Output.Count(result.Expired.Count, "release")} in {address}.";
        if (options.DryRun && result.Deleted.Count > 0)
            yield return "Nothing was deleted. Run the command again with --yes to delete them.";
    }
}
