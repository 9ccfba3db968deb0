using System.Security.Cryptography;
using System.Text;
using Assets.Manifest;

namespace Assets.Core.Dictionaries;

/// <summary>A published file that browsers keep as a dictionary for its successors.</summary>
/// <param name="Name">What its successors have in common with it; see <see cref="DictionaryName"/>.</param>
/// <param name="Url">Its published path.</param>
/// <param name="Tag">The start of the SHA-256 of its bytes, as in its entity tag.</param>
/// <param name="Length">The length of its bytes.</param>
/// <param name="Place">
/// Absolute path of a representation in the folder of the run; <see langword="null"/> if there is none, and the bytes
/// are where the release was published.
/// </param>
/// <param name="Coding">The coding of that representation.</param>
internal sealed record DictionaryFile(
    string Name,
    string Url,
    string Tag,
    long Length,
    string? Place = null,
    ContentCoding Coding = ContentCoding.Identity
);

/// <summary>An earlier release: what browsers of its visitors may have as dictionaries.</summary>
/// <param name="Id">Names the release by its dictionaries: two releases with the same ones are one here.</param>
/// <param name="Files">The files, each <see cref="DictionaryFile.Name"/> once, in ordinal order of it.</param>
internal sealed record DictionaryRelease(string Id, IReadOnlyList<DictionaryFile> Files)
{
    // 128 bits.
    private const int IdDigits = 32;

    /// <summary>The release with these files. A name that several have belongs to none.</summary>
    public static DictionaryRelease Of(IEnumerable<DictionaryFile> files)
    {
        List<DictionaryFile> single =
        [
            .. files
                .GroupBy(file => file.Name, StringComparer.Ordinal)
                .Where(same => same.Count() == 1)
                .Select(same => same.Single())
                .OrderBy(file => file.Name, StringComparer.Ordinal),
        ];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in single)
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Name}\n{file.Tag}\n"));
        return new(Convert.ToHexStringLower(hash.GetHashAndReset())[..IdDigits], single);
    }

    /// <summary>The release that a manifest lists.</summary>
    public static DictionaryRelease Of(AssetManifest manifest) => Of(manifest.Entries);

    /// <summary>The release with these entries of a manifest.</summary>
    public static DictionaryRelease Of(IEnumerable<ManifestEntry> entries) =>
        Of(
            entries
                .Where(entry => entry.DictionaryMatch is not null)
                .Select(entry => new DictionaryFile(
                    DictionaryName.Of(entry.Url, entry.DictionaryMatch!),
                    entry.Url,
                    entry.Files[0].ETag.Trim('"'),
                    entry.Files[0].Length
                ))
        );
}
