using Assets.Web;
using Microsoft.Extensions.FileProviders;

namespace Assets.AspNetCore.Resolving;

/// <summary>Tells of a file that is served live why a publish would not have it under this name.</summary>
/// <param name="patterns">What the project leaves out, over logical paths.</param>
internal sealed class UnpublishedNames(IEnumerable<string> patterns)
{
    private readonly IReadOnlyList<Glob> ignored = [.. patterns.SelectMany(Glob.ParseList)];

    /// <summary>The reason, as the end of a sentence; null for a file that is published.</summary>
    /// <param name="path">The logical path.</param>
    /// <param name="provider">What holds the file.</param>
    /// <param name="relative">The file's path in it.</param>
    public string? Reason(string path, IFileProvider provider, string relative)
    {
        if (path.Split('/').FirstOrDefault(IsNeverPublished) is { } name)
            return $"names such as '{name}' are left out; move or rename it";
        if (ignored.AnyMatches(path))
            return "AssetsIgnore, or Ignore of <AssetCollect Update=\"wwwroot\">, leaves it out";
        return Spelling(provider, relative) is { } spelling && spelling != relative
            ? $"the file is called '{spelling}', and letter case counts there; write it in the same way"
            : null;
    }

    /// <summary>Whether the project leaves the file out, whatever it is called on disk.</summary>
    public bool IsLeftOut(string path) => ignored.AnyMatches(path) || path.Split('/').Any(IsNeverPublished);

    private static bool IsNeverPublished(string segment) =>
        NeverPublished.Segment(segment) || NeverPublished.IsPackageFolder(segment);

    /// <summary>The path as folders list it: file systems of Windows and macOS find a file by any spelling.</summary>
    private static string? Spelling(IFileProvider provider, string path)
    {
        var found = "";
        foreach (var segment in path.Split('/'))
        {
            var names = provider.GetDirectoryContents(found).Select(file => file.Name).ToList();
            var name = names.Contains(segment, StringComparer.Ordinal)
                ? segment
                : names.Find(other => other.Equals(segment, StringComparison.OrdinalIgnoreCase));
            if (name is null)
                return null;
            found = found.Length == 0 ? name : $"{found}/{name}";
        }

        return found;
    }
}
