using Assets.Web;
using Microsoft.Extensions.FileProviders;

namespace Assets.AspNetCore.Resolving;

/// <summary>Finds the reason why a published site would not have a file that is served live.</summary>
/// <param name="patterns">Patterns, over logical paths, of the files that the project leaves out.</param>
internal sealed class UnpublishedNames(IEnumerable<string> patterns)
{
    private readonly IReadOnlyList<Glob> ignored = [.. patterns.SelectMany(Glob.ParseList)];

    /// <summary>The reason, as the end of a sentence; null for a file that is published.</summary>
    /// <param name="path">The logical path.</param>
    /// <param name="provider">The provider of the file.</param>
    /// <param name="relative">The file's path in the provider.</param>
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

    /// <summary>Whether the project leaves the file out or its name is never published.</summary>
    public bool IsLeftOut(string path) => ignored.AnyMatches(path) || path.Split('/').Any(IsNeverPublished);

    private static bool IsNeverPublished(string segment) =>
        NeverPublished.Segment(segment) || NeverPublished.IsPackageFolder(segment);

    /// <summary>
    /// The path in the letter case of the folder listings. File systems of Windows and macOS find a file in any letter
    /// case.
    /// </summary>
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
