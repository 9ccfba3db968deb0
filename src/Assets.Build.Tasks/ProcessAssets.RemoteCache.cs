using Assets.Build.Tasks.Caching;
using Assets.Build.Tasks.Project;
using Assets.Core;
using Assets.Core.Caching;

namespace Assets.Build.Tasks;

/// <summary>The remote cache of a run.</summary>
public sealed partial class ProcessAssets
{
    /// <summary>The address of the cache that build machines share; empty for none.</summary>
    public string AssetsCacheRemote { get; set; } = "";

    /// <summary>A property that the targets read; here it is only checked.</summary>
    public string AssetsCacheRemoteMode { get; set; } = "";

    /// <summary>Settings of its store, each as <c>Name=value</c>.</summary>
    public string[] AssetsCacheRemoteSettings { get; set; } = [];

    /// <summary>Absolute path of the program of Assets.Tool.</summary>
    public string ToolFile { get; set; } = "";

    /// <summary>The program <c>dotnet</c>.</summary>
    public string Dotnet { get; set; } = "";

    private RemoteCache? Remote(PipelineOptions options)
    {
        _ = Properties.OneOf(nameof(AssetsCacheRemoteMode), AssetsCacheRemoteMode, KeywordSets.RemoteCacheModes);
        if (string.IsNullOrWhiteSpace(AssetsCacheRemote))
            return null;

        // Projects of one name with other options have other results, and each needs its own.
        var site = CacheKey.Of(
            "site 1",
            PackageId,
            $"{options.Defaults}",
            $"{options.BrotliQuality} {options.Minifier} {options.JavaScriptModules} {options.SourceMaps} "
                + string.Join(' ', options.Compressions)
        );
        var program = new CacheProgram(Dotnet, ToolFile, ProjectDirectory)
        {
            Address = AssetsCacheRemote.Trim(),
            Settings = AssetsCacheRemoteSettings,
            Site = site.Value,
            Folders = CacheProgram.FoldersOf(options),
        };
        return new RemoteCache(program, Cancellation);
    }

    /// <summary>
    /// A store that did not answer is not asked again when the publish is complete; one with damaged objects is.
    /// </summary>
    private void NoteFetch(RemoteCache? remote)
    {
        if (remote is null)
            return;

        if (remote.Answer is { } answer)
            Log.LogMessage("The remote cache had {0} results ({1} bytes).", answer.Results, answer.Bytes);
        if (remote.Answer?.Problem is { } problem)
            Report(Core.Diagnostics.Catalog.RemoteCacheFailed(problem));
        RemoteIsDamaged = remote.Answer?.IsDamaged == true;
        if (remote.Answer?.Problem is null || RemoteIsDamaged)
            RemoteSite = remote.Site;
    }
}
