using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileSystemGlobbing;

namespace Assets.AspNetCore.Resolving;

/// <summary>Tells of a file that is served live why a publish would not have it under this name.</summary>
internal sealed class UnpublishedNames
{
    private readonly Matcher ignored = new(StringComparison.Ordinal);

    /// <param name="patterns">What the project leaves out, over logical paths.</param>
    public UnpublishedNames(IEnumerable<string> patterns) => ignored.AddIncludePatterns(patterns);

    /// <summary>The reason, as the end of a sentence; null for a file that is published.</summary>
    /// <param name="path">The logical path.</param>
    /// <param name="provider">What holds the file.</param>
    /// <param name="relative">The file's path in it.</param>
    public string? Reason(string path, IFileProvider provider, string relative)
    {
        if (path.Split('/').FirstOrDefault(IsNeverPublished) is { } name)
            return $"names such as '{name}' are left out; move or rename it";
        if (ignored.Match(path).HasMatches)
            return "AssetsIgnore, or Ignore of <AssetCollect Update=\"wwwroot\">, leaves it out";
        return Spelling(provider, relative) is { } spelling && spelling != relative
            ? $"the file is called '{spelling}', and letter case counts there; write it in the same way"
            : null;
    }

    /// <summary>As the build has it (IgnoredNames, and npm's folders in wwwroot); names with a leading dot are not served live either.</summary>
    private static bool IsNeverPublished(string segment) => segment is "CVS" or "node_modules" or "bower_components" || segment.EndsWith('~');

    /// <summary>The path as folders list it: file systems of Windows and macOS find a file by any spelling.</summary>
    private static string? Spelling(IFileProvider provider, string path)
    {
        var found = "";
        foreach (var segment in path.Split('/'))
        {
            var names = provider.GetDirectoryContents(found).Select(file => file.Name).ToList();
            var name = names.Contains(segment, StringComparer.Ordinal) ? segment : names.Find(other => other.Equals(segment, StringComparison.OrdinalIgnoreCase));
            if (name is null)
                return null;
            found = found.Length == 0 ? name : $"{found}/{name}";
        }

        return found;
    }
}
