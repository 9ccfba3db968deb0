using System.Text.Json.Serialization;

namespace Assets.Core.Listing;

/// <summary>What a publish would do with one file.</summary>
/// <param name="Path">The asset path.</param>
/// <param name="Published">The published name; <c>{fingerprint}</c> is in it where the fingerprint will be.</param>
/// <param name="File">The file, relative to the project if it is in its folder.</param>
/// <param name="Source">The source, as a user names it.</param>
/// <param name="Length">The length of the file in bytes.</param>
/// <param name="ContentType">The media type.</param>
/// <param name="Minify">How far it is minified: <c>true</c>, <c>whitespace</c> or <c>false</c>.</param>
/// <param name="Fingerprint">Whether the published name has a fingerprint.</param>
/// <param name="Compress">Whether compressed forms are tried.</param>
/// <param name="Cache">The <c>Cache-Control</c> value, or <c>immutable</c> or <c>revalidate</c>.</param>
internal sealed record ListedAsset(
    string Path,
    string Published,
    string File,
    string Source,
    long Length,
    string ContentType,
    Decision Minify,
    Decision Fingerprint,
    Decision Compress,
    Decision Cache
);

/// <summary>A decision and what made it.</summary>
/// <param name="Value">The decision.</param>
/// <param name="By">The rule, source or property.</param>
internal sealed record Decision(string Value, string By);

/// <summary>The files of a path: the asset, and those that are not.</summary>
/// <param name="Path">The asset path.</param>
/// <param name="Claims">In the order of the sources.</param>
internal sealed record FoundPath(string Path, IReadOnlyList<Claim> Claims);

/// <summary>A file of a path.</summary>
/// <param name="File">The file, relative to the project if it is in its folder.</param>
/// <param name="Source">The source, as a user names it.</param>
/// <param name="Answers">Whether it is the asset of the path.</param>
/// <param name="Reason">Why it is not.</param>
internal sealed record Claim(string File, string Source, bool Answers, string? Reason);

/// <summary>The result of <c>AssetsList</c>.</summary>
/// <param name="Assets">The assets, in ordinal order of their paths.</param>
/// <param name="Unknown">What is not known before a build.</param>
internal sealed record AssetListing(IReadOnlyList<ListedAsset> Assets, IReadOnlyList<string> Unknown);

/// <summary>The result of <c>AssetsFind</c>.</summary>
/// <param name="Paths">The paths, in ordinal order.</param>
/// <param name="Nearest">Similar paths, if none was found.</param>
/// <param name="Unknown">What is not known before a build.</param>
internal sealed record AssetFinding(
    IReadOnlyList<FoundPath> Paths,
    IReadOnlyList<string> Nearest,
    IReadOnlyList<string> Unknown
);

/// <summary>The JSON form of both.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    NewLine = "\n"
)]
[JsonSerializable(typeof(AssetListing))]
[JsonSerializable(typeof(AssetFinding))]
internal sealed partial class ListingJson : JsonSerializerContext;
