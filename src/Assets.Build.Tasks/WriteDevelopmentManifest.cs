using Assets.Core;
using Assets.Manifest;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks;

/// <summary>Tells the development server where sources outside wwwroot lie, so that <c>dotnet run</c> needs no collecting step.</summary>
[MSBuildMultiThreadableTask]
public sealed class WriteDevelopmentManifest : AssetsTask
{
    /// <summary>Absolute path of the project's folder.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary><c>AssetCollect</c> items.</summary>
    public ITaskItem[] Collect { get; set; } = [];

    /// <summary>Absolute path of the file to write; removed when there is nothing to say.</summary>
    [Required]
    public string File { get; set; } = "";

    /// <inheritdoc/>
    protected override void Run()
    {
        var items = new TaskItems(ProjectDirectory, Report);
        var sources = Collect
            .Where(item => item.ItemSpec != TaskItems.WebRoot && Path.Exists(items.Location(item)))
            .Select(items.ForDevelopment)
            .ToList();
        if (sources.Count == 0)
        {
            System.IO.File.Delete(File);
            return;
        }

        using var buffer = new MemoryStream();
        DevelopmentManifestJson.Write(buffer, new DevelopmentManifest(sources));
        AtomicFile.WriteIfDifferent(File, buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }
}
