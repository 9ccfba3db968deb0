namespace Assets.Media.Tests.Inspection.Samples;

/// <summary>The folder of this repository.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Assets.Build.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
