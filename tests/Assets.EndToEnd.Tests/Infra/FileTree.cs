using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Assets.EndToEnd.Tests.Infra;

/// <summary>The files below a folder at one moment.</summary>
/// <param name="Files">Each by its path with forward slashes, relative to the folder.</param>
public sealed partial record FileTree(ImmutableSortedDictionary<string, FileTree.Entry> Files)
{
    // Bodies that tests look into are small; of larger ones the digest is enough.
    private const int LargestBody = 512 * 1024;

    /// <summary>One file.</summary>
    /// <param name="Body">Its bytes; <see langword="null"/> for a large file.</param>
    public sealed record Entry(long Length, string Digest, DateTime LastWrite, byte[]? Body);

    public IEnumerable<string> Names => Files.Keys;

    /// <summary>Paths with the digests of the files: equal for equal trees with any times.</summary>
    public IReadOnlyDictionary<string, string> Content =>
        Files.ToDictionary(file => file.Key, file => file.Value.Digest, StringComparer.Ordinal);

    /// <summary>Without the deltas, which a publish from nothing does not have.</summary>
    public FileTree WithoutDeltas =>
        new(Files.RemoveRange(Files.Keys.Where(name => name.EndsWith(".dcz", StringComparison.Ordinal))));

    /// <summary>Paths with digest and time: equal only when no file was written.</summary>
    public IReadOnlyDictionary<string, (string Digest, DateTime LastWrite)> Touched =>
        Files.ToDictionary(file => file.Key, file => (file.Value.Digest, file.Value.LastWrite), StringComparer.Ordinal);

    /// <summary>Reads a folder; one that does not exist has no files.</summary>
    public static FileTree Read(string folder)
    {
        if (!Directory.Exists(folder))
            return new(ImmutableSortedDictionary<string, Entry>.Empty);
        return new(
            Directory
                .EnumerateFiles(
                    folder,
                    "*",
                    new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }
                )
                .ToImmutableSortedDictionary(
                    file => Path.GetRelativePath(folder, file).Replace('\\', '/'),
                    ReadFile,
                    StringComparer.Ordinal
                )
        );
    }

    /// <summary>The part below a folder, its paths relative to that.</summary>
    public FileTree Below(string folder) =>
        new(
            Files
                .Where(file => file.Key.StartsWith(folder + "/", StringComparison.Ordinal))
                .ToImmutableSortedDictionary(
                    file => file.Key[(folder.Length + 1)..],
                    file => file.Value,
                    StringComparer.Ordinal
                )
        );

    public bool Has(string path) => Files.ContainsKey(path);

    public string Text(string path) => Encoding.UTF8.GetString(Files[path].Body!);

    /// <summary>The one fingerprinted name of a file: <c>css/site.3f9ab20c1k.css</c> for <c>css/site.css</c>.</summary>
    public string NameOf(string plain) => Assert.Single(Names, name => name != plain && Plain(name) == plain);

    /// <summary>The text of the file with this plain name.</summary>
    public string TextOf(string plain) => Text(NameOf(plain));

    /// <summary>The plain names of all files whose published name has a fingerprint.</summary>
    public IEnumerable<string> Fingerprinted => Names.Where(name => Plain(name) != name).Select(Plain);

    /// <summary>All files whose name has none.</summary>
    public IEnumerable<string> Unfingerprinted => Names.Where(name => Plain(name) == name);

    /// <summary>Whether a name has a fingerprint.</summary>
    public static bool IsFingerprinted(string name) => Plain(name) != name;

    public static bool IsNotCompressed(string name) => Path.GetExtension(name) is not (".br" or ".gz" or ".zst");

    /// <summary>A name without its fingerprint.</summary>
    public static string Plain(string name) => Fingerprint.Replace(name, "", 1);

    private static Entry ReadFile(string file)
    {
        var body = File.ReadAllBytes(file);
        return new(
            body.Length,
            Convert.ToHexString(SHA256.HashData(body)),
            File.GetLastWriteTimeUtc(file),
            body.Length <= LargestBody ? body : null
        );
    }

    [GeneratedRegex(@"\.[0-9a-z]{10}(?=(\.[^./]+)+$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Fingerprint { get; }
}
