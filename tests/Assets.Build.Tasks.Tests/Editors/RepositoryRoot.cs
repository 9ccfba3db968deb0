namespace Assets.Build.Tasks.Tests.Editors;

/// <summary>The folder of the repository.</summary>
internal static class RepositoryRoot
{
    public static string Folder { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Assets.Build.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
