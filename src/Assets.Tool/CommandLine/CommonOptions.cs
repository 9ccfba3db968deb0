using System.CommandLine;

namespace Assets.Tool.CommandLine;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    public static Argument<string> Folder() =>
        new("folder") { Description = "The publish folder: it contains the app's dll, its manifest and wwwroot." };

    public static Argument<string> FolderOrProject() =>
        new("folder")
        {
            Description =
                "The publish folder, or a project with Assets.Build: its file, or the folder that it is in. A project "
                + "must be restored.",
        };

    public static Argument<string> Address() =>
        new("address")
        {
            Description =
                "Where the objects are: s3://bucket/prefix, azure://container/prefix, gs://bucket/prefix, or the path "
                + "of a folder.",
        };

    public static Option<string?> App() =>
        new("--app") { Description = "The app's name, if the folder has the output of several.", HelpName = "name" };

    public static Option<string[]> Settings() =>
        new("--setting")
        {
            Description =
                "A setting of the store, such as Endpoint=https://storage.example; can be repeated. Credentials are "
                + "refused here: they come from the environment, as the cloud's own tools read them.",
            HelpName = "Name=value",
        };

    public static Option<bool> Json() =>
        new("--json") { Description = "Writes the result as one JSON document to standard output.", Recursive = true };

    public static Option<int> Parallel(int standard)
    {
        var option = new Option<int>("--parallel")
        {
            Description = "The number of requests at a time.",
            DefaultValueFactory = _ => standard,
            HelpName = "number",
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 1024)
                result.AddError("--parallel must be a number from 1 to 1024.");
        });
        return option;
    }

    public static Option<bool> DryRun() =>
        new("--dry-run") { Description = "Shows what would be done, and changes nothing." };
}
