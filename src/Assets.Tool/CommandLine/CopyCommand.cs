using System.CommandLine;
using Assets.Storage.Copying;

namespace Assets.Tool.CommandLine;

/// <summary><c>assets copy &lt;from&gt; &lt;to&gt;</c>.</summary>
internal static class CopyCommand
{
    public static Command Create(Run run)
    {
        var from = Address("from", "Where the objects are read");
        var to = Address("to", "Where they are stored");
        var fromSettings = Settings("--from-setting", "first");
        var toSettings = Settings("--to-setting", "second");
        var prefix = new Option<string>("--prefix")
        {
            Description = "Copies only objects whose keys start with this text, such as avatars/.",
            DefaultValueFactory = _ => "",
            HelpName = "text",
        };
        var exclude = new Option<string[]>("--exclude")
        {
            Description = "Leaves objects alone whose keys start with this text, such as _uploads/; can be repeated.",
            DefaultValueFactory = _ => [],
            HelpName = "text",
        };
        var replace = new Option<bool>("--replace")
        {
            Description = "Replaces objects of the second store that differ. Without it they are kept and reported.",
        };
        var verify = new Option<bool>("--verify")
        {
            Description =
                "Reads objects that both stores have with the same length, and compares content and headers. Without "
                + "it they count as the same.",
        };
        var delete = new Option<bool>("--delete")
        {
            Description =
                "Deletes objects that only the second store has. Needs --yes. Do not use it when the app stores files "
                + "there already.",
        };
        var yes = new Option<bool>("--yes") { Description = "With --delete: deletes, instead of only listing." };
        var parallel = CommonOptions.Parallel(new StoreCopyOptions().Parallel);
        var dryRun = CommonOptions.DryRun();
        var command = new Command(
            "copy",
            "Copies the objects of one store to another, with their headers. It can be interrupted and repeated."
        )
        {
            from,
            to,
            fromSettings,
            toSettings,
            prefix,
            exclude,
            replace,
            verify,
            delete,
            yes,
            parallel,
            dryRun,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                run(
                    parsed,
                    (output, token) =>
                    {
                        var source = Stores.Open(parsed.GetRequiredValue(from), parsed.GetValue(fromSettings) ?? []);
                        var target = Stores.Open(parsed.GetRequiredValue(to), parsed.GetValue(toSettings) ?? []);
                        var excluded = parsed.GetValue(exclude) ?? [];
                        var options = new StoreCopyOptions
                        {
                            Prefix = parsed.GetValue(prefix) ?? "",
                            Skip = key => excluded.Any(start => key.Value.StartsWith(start, StringComparison.Ordinal)),
                            Replace = parsed.GetValue(replace),
                            Verify = parsed.GetValue(verify),
                            DeleteOthers = parsed.GetValue(delete),
                            DryRun = parsed.GetValue(dryRun) || (parsed.GetValue(delete) && !parsed.GetValue(yes)),
                            Parallel = parsed.GetValue(parallel),
                        };
                        var places = CopyPlaces.Of(
                            source.Address,
                            target.Address,
                            haveSameSettings: Same(parsed.GetValue(fromSettings), parsed.GetValue(toSettings))
                        );
                        return new CopyReport(output, places, options).RunAsync(source.Store, target.Store, token);
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static Argument<string> Address(string name, string what) =>
        new(name)
        {
            Description =
                $"{what}: s3://bucket/prefix, azure://container/prefix, gs://bucket/prefix, or the path of a folder.",
        };

    private static Option<string[]> Settings(string name, string which) =>
        new(name)
        {
            Description =
                $"A setting of the {which} store, such as Endpoint=https://storage.example or Profile=name; can be "
                + "repeated. Credentials are refused here.",
            HelpName = "Name=value",
        };

    private static bool Same(string[]? first, string[]? second) =>
        (first ?? []).Order(StringComparer.Ordinal).SequenceEqual((second ?? []).Order(StringComparer.Ordinal));
}
