using System.Text;
using Assets.Core;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks;

/// <summary>
/// Deletes from the publish folder what an earlier publish of this project put there and this one does not: the SDK
/// copies static web assets
/// but never takes one back, and a deleted file that is still served is a surprise. Only files on our own list are ever
/// deleted.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class RemoveStaleFiles : AssetsTask
{
    /// <summary>Absolute path of the publish folder.</summary>
    [Required]
    public string PublishDirectory { get; set; } = "";

    /// <summary>Absolute path of the list that remembers what was published there.</summary>
    [Required]
    public string List { get; set; } = "";

    /// <summary>Files that the SDK publishes, relative to the publish folder.</summary>
    public string[] Files { get; set; } = [];

    /// <summary>Absolute path of the list of files that we copy.</summary>
    [Required]
    public string PublishList { get; set; } = "";

    /// <summary>
    /// Whether the files are all in place, so that others can go; before that they are only noted beside the earlier
    /// ones.
    /// </summary>
    public bool IsComplete { get; set; }

    /// <inheritdoc/>
    protected override void Run()
    {
        var current = Files.Select(file => file.Replace('\\', '/')).ToHashSet(StringComparer.Ordinal);
        current.UnionWith(Tasks.PublishList.Read(PublishList).Select(copy => copy.Target));
        var earlier = System.IO.File.Exists(List) ? System.IO.File.ReadAllLines(List) : [];
        if (IsComplete)
        {
            foreach (var file in earlier.Where(file => !current.Contains(file)))
                Delete(file);
        }
        else
        {
            current.UnionWith(earlier);
        }

        AtomicFile.WriteIfDifferent(
            List,
            Encoding.UTF8.GetBytes(string.Concat(current.Order(StringComparer.Ordinal).Select(file => file + "\n")))
        );
    }

    private void Delete(string relative)
    {
        var root = Path.TrimEndingDirectorySeparator(PublishDirectory) + Path.DirectorySeparatorChar;
        var file = Path.GetFullPath(relative, root);
        if (!file.StartsWith(root, StringComparison.Ordinal) || !System.IO.File.Exists(file))
            return;

        System.IO.File.Delete(file);
        Log.LogMessage(MessageImportance.Normal, "Assets: removed the stale file '{0}'.", relative);
        for (
            var folder = Path.GetDirectoryName(file)!;
            folder.Length > root.Length && !Directory.EnumerateFileSystemEntries(folder).Any();
            folder = Path.GetDirectoryName(folder)!
        )
            Directory.Delete(folder);
    }
}
