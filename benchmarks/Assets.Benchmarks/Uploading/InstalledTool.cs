using Assets.Benchmarks.Projects;

namespace Assets.Benchmarks.Uploading;

/// <summary>The package Assets.Tool, installed as a user installs it.</summary>
internal static class InstalledTool
{
    /// <returns>The path of the program.</returns>
    public static string Install(CommandLine options)
    {
        var folder = Path.Combine(options.Work, "upload", "tool");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Command.Run(
            "dotnet",
            "tool",
            "install",
            "Assets.Tool",
            "--tool-path",
            folder,
            "--add-source",
            options.Feed,
            "--version",
            WebProject.VersionIn(options.Feed)
        );
        return Path.Combine(folder, "assets");
    }
}
