using System.IO.Enumeration;
using Assets.Web;

namespace Assets.Core.Frontends;

/// <summary>Finds the files that the output of a front end depends on.</summary>
/// <param name="folder">Absolute path of the front end's folder.</param>
/// <param name="patterns">
/// Patterns, relative to the folder; one that begins with <c>!</c> excludes. None means all files.
/// </param>
/// <param name="excluded">Absolute paths of folders that are never inputs, such as the output.</param>
internal sealed class InputFiles(string folder, IReadOnlyList<string> patterns, IReadOnlyList<string> excluded)
{
    // What tools write for themselves while they run.
    private static readonly IReadOnlyList<Glob> Scratch = Glob.ParseList(
        "*.tsbuildinfo;*.timestamp-*;*.log;*~;*.swp;.eslintcache;.stylelintcache;.DS_Store;Thumbs.db"
    );

    private readonly IReadOnlyList<Glob> ignored = Glob.ParseList(
        string.Join(';', patterns.Where(IsExclusion).Select(pattern => pattern[1..]))
    );

    /// <summary>Absolute paths, in ordinal order.</summary>
    public IReadOnlyList<string> Find() =>
        [
            .. patterns
                .Where(pattern => !IsExclusion(pattern))
                .DefaultIfEmpty("**")
                .SelectMany(Find)
                .Where(file => !ignored.AnyMatches(Relative(folder, file)))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    private static bool IsExclusion(string pattern) => pattern.StartsWith('!');

    /// <summary>
    /// Searches the folder that a pattern begins with: <c>../shared/**</c> leaves the front end's folder.
    /// </summary>
    private IEnumerable<string> Find(string pattern)
    {
        var segments = pattern.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        var literal = segments.TakeWhile(segment => !segment.AsSpan().ContainsAny('*', '?')).ToArray();
        var start = Path.GetFullPath(Path.Combine([".", .. literal]), folder);
        if (File.Exists(start))
            return [start];
        if (!Directory.Exists(start))
            return [];

        // A pattern without a slash matches in every folder; one that begins with a folder only below it.
        var rest = string.Join('/', segments.Skip(literal.Length).DefaultIfEmpty("**"));
        var glob = Glob.ParseList(literal.Length == 0 ? rest : $"-/{rest}")[0];
        var prefix = literal.Length == 0 ? "" : "-/";
        return Enumerate(start).Where(file => glob.Matches(prefix + Relative(start, file)));
    }

    private FileSystemEnumerable<string> Enumerate(string start) =>
        new(
            start,
            (ref FileSystemEntry entry) => entry.ToFullPath(),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }
        )
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                !entry.IsDirectory && !Scratch.AnyMatches(entry.FileName.ToString()) && !IsDangling(ref entry),
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                !entry.FileName.StartsWith('.')
                && !NeverPublished.IsPackageFolder(entry.FileName)
                && !LinkTarget.IsCycle(ref entry)
                && !excluded.Contains(entry.ToFullPath(), StringComparer.Ordinal),
        };

    /// <summary>Whether it is a link without a target, such as the lock of an editor.</summary>
    private static bool IsDangling(ref FileSystemEntry entry) =>
        entry.Attributes.HasFlag(FileAttributes.ReparsePoint)
        && entry.ToFileSystemInfo().ResolveLinkTarget(returnFinalTarget: true) is { Exists: false };

    private static string Relative(string start, string file) =>
        Path.GetRelativePath(start, file).Replace(Path.DirectorySeparatorChar, '/');
}
