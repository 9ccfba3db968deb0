namespace Assets.Core.Constants;

/// <summary>
/// Chooses the constants for the files of a folder. A file is named without its last extension (<c>Logo</c> for
/// <c>logo.png</c>). Files that would share that name have their extension in it (<c>LogoPng</c>, <c>LogoSvg</c>), and
/// the short name becomes a compile error that lists them: code never gets another file than before.
/// </summary>
internal static class FileNames
{
    /// <param name="files">The files.</param>
    /// <param name="memberName">Makes an identifier of a name.</param>
    /// <param name="isFolder">Whether an identifier is that of a folder, which keeps it.</param>
    public static IReadOnlyList<NamedFile> Choose(
        IReadOnlyList<NamedAsset> files,
        Func<string, string> memberName,
        Func<string, bool> isFolder
    )
    {
        var candidates = files.Select(file => new Candidate(file, memberName)).ToList();
        var ambiguous = new SortedDictionary<string, List<Candidate>>(StringComparer.Ordinal);
        while (
            Shared(candidates, isFolder).Where(group => group.Any(file => !file.IsLong)).ToList()
                is { Count: > 0 } groups
        )
        {
            foreach (var group in groups)
            {
                if (!isFolder(group.Key))
                    ambiguous[group.Key] = [.. group];
                foreach (var file in group)
                    file.IsLong = true;
            }
        }

        var unnamed = Shared(candidates, isFolder).ToDictionary(group => group.Key, StringComparer.Ordinal);
        var taken = candidates.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. candidates
                .Where(file => !unnamed.ContainsKey(file.Name))
                .Select(file => new NamedFile(file.Name, [file.Asset], [])),
            .. ambiguous
                .Where(group => !taken.Contains(group.Key))
                .Select(group => new NamedFile(
                    group.Key,
                    [.. group.Value.Select(file => file.Asset)],
                    [.. group.Value.Select(file => file.Long)]
                )),
            .. unnamed.Values.Select(group => new NamedFile(
                group.Key,
                [.. group.Select(file => file.Asset)],
                [],
                HidesFolder: isFolder(group.Key)
            )),
        ];
    }

    /// <summary>The names that several files, or a file and a folder, have at present.</summary>
    private static IEnumerable<IGrouping<string, Candidate>> Shared(
        IEnumerable<Candidate> files,
        Func<string, bool> isFolder
    ) =>
        files
            .GroupBy(file => file.Name, StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any() || isFolder(group.Key));

    private sealed class Candidate
    {
        private readonly string shortName;

        public Candidate(NamedAsset asset, Func<string, string> memberName)
        {
            Asset = asset;
            var name = asset.Path[(asset.Path.LastIndexOf('/') + 1)..];
            Long = memberName(name);
            shortName = name.LastIndexOf('.') is > 0 and var dot ? memberName(name[..dot]) : Long;
            IsLong = shortName == Long;
        }

        public NamedAsset Asset { get; }

        public string Long { get; }

        public bool IsLong { get; set; }

        public string Name => IsLong ? Long : shortName;
    }
}
