using Assets.AspNetCore.DevServer;
using Assets.AspNetCore.Resolving;
using Assets.Manifest;
using Microsoft.AspNetCore.Hosting;

namespace Assets.AspNetCore.DevelopmentPage;

/// <summary>What the development page shows, in HTML or JSON.</summary>
/// <param name="IsLive">Whether files are served from where they are, instead of as published.</param>
/// <param name="WebRoot">The web root.</param>
/// <param name="BaseUrl">The prefix of URLs; null if the app serves its assets.</param>
/// <param name="Assets">The assets in ordinal order of their paths.</param>
/// <param name="EntryPoints">The entry points that bundlers have built.</param>
/// <param name="Imports">The import map.</param>
/// <param name="Servers">The development servers.</param>
/// <param name="Problems">The messages since the start.</param>
internal sealed record Overview(
    bool IsLive,
    string WebRoot,
    string? BaseUrl,
    IReadOnlyList<OverviewAsset> Assets,
    IReadOnlyDictionary<string, EntryPoint> EntryPoints,
    IReadOnlyDictionary<string, string> Imports,
    IReadOnlyList<OverviewServer> Servers,
    IReadOnlyList<string> Problems
)
{
    public static async Task<Overview> CreateAsync(
        IServiceProvider services,
        DevServers? servers,
        CancellationToken cancellation
    )
    {
        var assets = services.Assets();
        var urls = services.AssetUrls();
        var environment = (IWebHostEnvironment)services.GetService(typeof(IWebHostEnvironment))!;
        var all = assets switch
        {
            LiveAssets live => live.Files.Select(file => Of(file, live)),
            PublishedAssets published => published.Entries.Select(entry => Of(entry, published)),
            _ => [],
        };
        List<OverviewServer> running = [];
        foreach (var frontend in servers?.Frontends.Where(frontend => frontend.IsVite) ?? [])
        {
            var server = await frontend.FindAsync(cancellation);
            running.Add(new(frontend.Root, server?.Url, server is null ? Messages.NoServer(frontend) : null));
        }

        return new(
            assets is LiveAssets,
            environment.WebRootPath ?? "",
            assets.BaseUrl,
            [.. all],
            assets.EntryPoints,
            assets.Imports,
            running,
            urls.Problems.Reported
        );
    }

    private static OverviewAsset Of(LiveFile file, LiveAssets live) =>
        new(
            file.Path,
            file.Path,
            file.ContentType,
            file.File.Length,
            file.File.PhysicalPath ?? "",
            live.Unpublished(file.Path) is { } reason ? $"This file will not be published: {reason}." : null
        );

    private static OverviewAsset Of(ManifestEntry entry, PublishedAssets published)
    {
        var file = entry.Files[0];
        var path = published.FileOf(file);
        return new(
            entry.Path,
            entry.Url,
            entry.ContentType,
            file.Length,
            path,
            new FileInfo(path) is { Exists: true } found && found.Length == file.Length
                ? null
                : "The published file is missing or has another length (ASSETS405)."
        );
    }
}

/// <summary>An asset.</summary>
/// <param name="Path">The logical path.</param>
/// <param name="Url">The published path.</param>
/// <param name="ContentType">The media type.</param>
/// <param name="Length">Bytes without a content coding.</param>
/// <param name="File">The path of the file on disk.</param>
/// <param name="Problem">What is wrong; null if nothing is.</param>
internal sealed record OverviewAsset(
    string Path,
    string Url,
    string ContentType,
    long Length,
    string File,
    string? Problem
);

/// <summary>A development server.</summary>
/// <param name="Folder">The folder of the project.</param>
/// <param name="Url">The server's address if it runs.</param>
/// <param name="Problem">Where it was searched for, if it does not run.</param>
internal sealed record OverviewServer(string? Folder, string? Url, string? Problem);
