using System.Security.Cryptography;
using System.Text;
using Assets.Build.Tasks.Caching;
using Assets.Core;
using Assets.Core.Caching;
using Assets.Core.Diagnostics;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks;

/// <summary>Stores the results of a complete publish in the remote cache. It never fails.</summary>
[MSBuildMultiThreadableTask]
public sealed class StoreRemoteCache : AssetsTask
{
    private const string Stamp = "cache-stored.txt";

    /// <summary>The program looks regularly whether what was stored is still there; docs/remote-cache.md.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromDays(7);

    /// <summary>Absolute path of the project's folder.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>Absolute path of the folder that <see cref="ProcessAssets"/> wrote to.</summary>
    [Required]
    public string OutputDirectory { get; set; } = "";

    /// <inheritdoc cref="ProcessAssets.RemoteSite"/>
    [Required]
    public string RemoteSite { get; set; } = "";

    /// <inheritdoc cref="ProcessAssets.RemoteIsDamaged"/>
    public bool RemoteIsDamaged { get; set; }

    /// <summary>The folder of the local cache; empty for the one in the output folder.</summary>
    public string AssetsCacheDirectory { get; set; } = "";

    /// <inheritdoc cref="ProcessAssets.AssetsCacheRemote"/>
    [Required]
    public string AssetsCacheRemote { get; set; } = "";

    /// <inheritdoc cref="ProcessAssets.AssetsCacheRemoteSettings"/>
    public string[] AssetsCacheRemoteSettings { get; set; } = [];

    /// <inheritdoc cref="ProcessAssets.ToolFile"/>
    [Required]
    public string ToolFile { get; set; } = "";

    /// <inheritdoc cref="ProcessAssets.Dotnet"/>
    [Required]
    public string Dotnet { get; set; } = "";

    /// <inheritdoc/>
    protected override void Run()
    {
        var uses = Path.Combine(OutputDirectory, CacheUses.FileName);
        var stamp = Path.Combine(OutputDirectory, Stamp);
        if (!File.Exists(uses))
            return;

        var content = Describe(uses);
        if (!RemoteIsDamaged && IsStored(stamp, content))
            return;

        var answer = Program()
            .Run("push", ["--uses", uses, .. RemoteIsDamaged ? ["--anew"] : Array.Empty<string>()], Cancellation);
        Log.LogMessage("Stored {0} results ({1} bytes) in the remote cache.", answer.Results, answer.Bytes);
        if (answer.Problem is { } problem)
            Report(Catalog.RemoteCacheFailed(problem));
        else
            FileFailure.TryOn(() => AtomicFile.Write(stamp, Encoding.UTF8.GetBytes(content)));
    }

    private CacheProgram Program() =>
        new(Dotnet, ToolFile, ProjectDirectory)
        {
            Address = AssetsCacheRemote.Trim(),
            Settings = AssetsCacheRemoteSettings,
            Site = RemoteSite,
            Folders =
            [
                .. AssetsCacheDirectory.Length > 0
                    ? new[] { Path.GetFullPath(AssetsCacheDirectory, ProjectDirectory) }
                    : [],
                Path.Combine(OutputDirectory, "cache"),
            ],
        };

    /// <summary>What is stored where, as a hash: the address is none of those who read the folder.</summary>
    private string Describe(string uses)
    {
        var text = $"{AssetsCacheRemote.Trim()}\n{RemoteSite}\n{File.ReadAllText(uses)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static bool IsStored(string stamp, string content) =>
        File.Exists(stamp)
        && DateTime.UtcNow - File.GetLastWriteTimeUtc(stamp) < Interval
        && File.ReadAllText(stamp) == content;
}
