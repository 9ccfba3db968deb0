using System.Globalization;
using Assets.Core;
using Assets.Core.Diagnostics;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks;

/// <summary>
/// Copies our files into the publish folder: those that differ in length or time, each beside its place first and then
/// renamed into it, so that
/// an app that runs from that folder never serves half a file.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class PublishFiles : AssetsTask
{
    private const string TemporaryFolder = ".assets.tmp";

    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    /// <summary>Absolute path of the publish folder.</summary>
    [Required]
    public string PublishDirectory { get; set; } = "";

    /// <summary>Absolute path of the list of files to copy.</summary>
    [Required]
    public string List { get; set; } = "";

    /// <inheritdoc/>
    protected override void Run()
    {
        var temporary = new DirectoryInfo(
            Path.Combine(PublishDirectory, TemporaryFolder, Guid.NewGuid().ToString("n"))
        );
        var changed = PublishList
            .Read(List)
            .Select(copy =>
                (
                    copy.Source,
                    Target: Path.Combine(PublishDirectory, copy.Target.Replace('/', Path.DirectorySeparatorChar))
                )
            )
            .Where(copy => IsDifferent(copy.Source, copy.Target))
            .ToList();
        try
        {
            temporary.Create();
            foreach (
                var folder in changed
                    .Select(copy => Path.GetDirectoryName(copy.Target)!)
                    .Distinct(StringComparer.Ordinal)
            )
                Directory.CreateDirectory(folder);

            var parallel = new ParallelOptions
            {
                CancellationToken = Cancellation,
                MaxDegreeOfParallelism = Environment.ProcessorCount,
            };
            Parallel.For(
                0,
                changed.Count,
                parallel,
                i =>
                {
                    var half = Path.Combine(temporary.FullName, i.ToString(CultureInfo.InvariantCulture));
                    File.Copy(changed[i].Source, half);
#pragma warning disable RS0030 // A copy is moved whole from a folder on the same volume, as AtomicFile does.
                    File.Move(half, changed[i].Target, overwrite: true);
#pragma warning restore RS0030
                }
            );
        }
        catch (Exception exception) when (FileTrouble.In(exception) is { } trouble)
        {
            Report(Catalog.CannotWrite(PublishDirectory, trouble.Message));
        }
        finally
        {
            Remove(temporary);
        }
    }

    /// <summary>
    /// Removes our own folder and what a killed publish has left, but not that of another one which is at work now.
    /// </summary>
    private static void Remove(DirectoryInfo temporary)
    {
        if (!temporary.Parent!.Exists)
            return;

        foreach (
            var folder in temporary
                .Parent.EnumerateDirectories()
                .Where(folder => folder.Name == temporary.Name || folder.CreationTimeUtc < DateTime.UtcNow - Abandoned)
        )
            folder.Delete(recursive: true);
        if (!temporary.Parent.EnumerateFileSystemInfos().Any())
            temporary.Parent.Delete();
    }

    private static bool IsDifferent(string source, string target)
    {
        var (from, to) = (new FileInfo(source), new FileInfo(target));
        return !to.Exists || from.Length != to.Length || from.LastWriteTimeUtc != to.LastWriteTimeUtc;
    }
}
