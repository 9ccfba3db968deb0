using Assets.Core.Collecting;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks.Tests;

/// <summary>Items of a project that has a web root, as far as they are about sources.</summary>
internal static class Site
{
    public static SiteItems Of(
        ProjectOnDisk project,
        ITaskItem[]? assets = null,
        string basePath = "",
        params ITaskItem[] collect
    ) =>
        new()
        {
            ProjectDirectory = project.Folder,
            PackageId = "App",
            BasePath = basePath,
            StaticWebAssets = assets ?? [],
            Endpoints = [],
            Inputs = StaticWebAssetInput.Choose(assets ?? [], [], "App"),
            Generated = Generated(),
            Collect = project.Collect(collect),
        };

    public static GeneratedFiles Generated(
        string[]? assets = null,
        string[]? content = null,
        string[]? before = null
    ) => new(Set(assets), new(() => Set(content)), new(() => Set(before)));

    private static HashSet<string> Set(string[]? paths) => [.. paths ?? []];

    public static IReadOnlyList<SourceFile> Files(this ProjectOnDisk project, params ITaskItem[] collect) =>
        new SourceList(Of(project, collect: collect), project.Report).Files();

    /// <summary>The asset paths, in order.</summary>
    public static IEnumerable<string> Paths(this IEnumerable<SourceFile> files) => files.Select(file => file.Path);

    /// <summary>The SDK's item of a file.</summary>
    public static ITaskItem Asset(
        this ProjectOnDisk project,
        string file,
        string relativePath,
        string sourceId = "App",
        string basePath = "/"
    ) =>
        project.Item(
            file,
            ("RelativePath", relativePath),
            ("SourceId", sourceId),
            ("BasePath", basePath),
            ("SourceType", sourceId == "App" ? "Discovered" : "Project")
        );
}
