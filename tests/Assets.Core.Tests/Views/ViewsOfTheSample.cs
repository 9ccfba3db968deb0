using System.Text.RegularExpressions;
using Assets.Core.Views;

namespace Assets.Core.Tests.Views;

/// <summary>The sample shop's views: written to be read by Razor, not by us.</summary>
public sealed partial class ViewsOfTheSample
{
    [Fact]
    public void Are_all_understood_and_name_only_what_is_there_by_their_folder()
    {
        var shop = Path.Combine(RepositoryRoot(), "samples", "Storefront");
        var names = Directory
            .EnumerateFiles(Path.Combine(shop, "wwwroot"), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Path.Combine(shop, "wwwroot"), file).Replace('\\', '/'));
        var check = new ViewCheck([.. names, "Storefront.styles.css"], ["lib"], [], MissingReference.Warning);
        Assert.Empty(Views(shop).SelectMany(view => check.Check(view, File.ReadAllText(view))));
    }

    [Fact]
    public void Are_followed_to_their_end()
    {
        var views = Views(Path.Combine(RepositoryRoot(), "samples")).Select(File.ReadAllText).ToList();
        var written = views.Select(view => LiteralName().Matches(view).Select(match => match.Groups[1].Value));
        Assert.Equal(
            written,
            views.Select(view => ViewReferences.Find(view, isComponent: false).Select(reference => reference.Text))
        );
        Assert.True(written.Sum(names => names.Count()) > 10);
    }

    [GeneratedRegex(" (?:src|href)=\"(~/[^\"@]+\\.\\w+)\"")]
    private static partial Regex LiteralName();

    private static IEnumerable<string> Views(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file =>
                Path.GetExtension(file) is ".cshtml" or ".razor"
                && !file.Contains(
                    $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}",
                    StringComparison.Ordinal
                )
            );

    private static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Assets.Build.sln")))
            folder =
                Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return folder;
    }
}
