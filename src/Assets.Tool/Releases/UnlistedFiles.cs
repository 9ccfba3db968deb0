using Assets.Manifest;
using Assets.Web;

namespace Assets.Tool.Releases;

/// <summary>
/// Files of wwwroot that the manifest does not name, such as those of Blazor's framework, as entries with plain names.
/// Fingerprinted files of earlier releases are left out: they were uploaded with their release.
/// </summary>
/// <param name="folder">The published folder.</param>
internal sealed class UnlistedFiles(PublishedFolder folder)
{
    public IEnumerable<ManifestEntry> Entries()
    {
        var files = Files();
        return files.Where(file => !IsVariant(file, files)).Select(file => Entry(file, files));
    }

    private SortedSet<string> Files()
    {
        var known = folder
            .Manifest.Entries.Concat(folder.Earlier)
            .SelectMany(entry => entry.AllFiles)
            .Select(file => file.File)
            .ToHashSet(StringComparer.Ordinal);
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };
        return Directory.Exists(folder.WebRoot)
            ? new(
                Directory
                    .EnumerateFiles(folder.WebRoot, "*", options)
                    .Select(file => Path.GetRelativePath(folder.WebRoot, file).Replace('\\', '/'))
                    .Where(file => !known.Contains(file) && !IsHidden(file)),
                StringComparer.Ordinal
            )
            : [];
    }

    private ManifestEntry Entry(string file, SortedSet<string> files) =>
        new()
        {
            Path = file,
            Url = file,
            ContentType = MediaTypes.WithCharset(MediaTypes.Of(file), isUtf8: true),
            Cache = CacheClass.Revalidate,
            Files =
            [
                .. ContentCodings
                    .SelfContained.Prepend(ContentCoding.Identity)
                    .Where(coding => files.Contains(file + coding.Suffix()))
                    .Select(coding => Variant(file + coding.Suffix(), coding)),
            ],
        };

    private ManifestFile Variant(string file, ContentCoding coding) =>
        new()
        {
            Encoding = coding,
            File = file,
            Length = new FileInfo(Path.Combine(folder.WebRoot, file)).Length,
            ETag = "",
        };

    private static bool IsVariant(string file, SortedSet<string> files) =>
        ContentCodings.SelfContained.Any(coding =>
            file.EndsWith(coding.Suffix(), StringComparison.Ordinal) && files.Contains(file[..^coding.Suffix().Length])
        );

    /// <summary>
    /// Dot files are tools' own; a publish puts those of .well-known into the manifest. The others are configuration of
    /// a host, which hosts do not send.
    /// </summary>
    private static bool IsHidden(string file) =>
        file is "_headers" or "web.config"
        || file.Split('/').Any(name => name.StartsWith('.') && name != ".well-known");
}
