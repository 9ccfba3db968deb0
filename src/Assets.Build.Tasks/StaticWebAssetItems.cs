using System.Globalization;
using Assets.Core;
using Assets.Manifest;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Assets.Build.Tasks;

/// <summary>
/// Our results as items of the SDK, so that its later steps process them like its own. Items are a stable contract,
/// because packages serialise them; parameters of tasks change.
/// </summary>
/// <param name="packageId">The publishing project's source id.</param>
/// <param name="outputRoot">Absolute path of the folder with processed files.</param>
internal sealed class StaticWebAssetItems(string packageId, string outputRoot)
{
    /// <summary>The asset items of one published asset: the primary first.</summary>
    /// <param name="published">The asset.</param>
    /// <param name="input">
    /// The SDK's item it was made from; <see langword="null"/> for a file that is not an item of the SDK.
    /// </param>
    public IEnumerable<ITaskItem> Assets(PublishedAsset published, StaticWebAssetInput? input)
    {
        var identity = published.Files[0];
        var primary = input is null ? NewItem(published) : new TaskItem(input.Item) { ItemSpec = identity.File };
        var isSource = identity.File == published.Source.File;
        if (!isSource && primary.GetMetadata("SourceType") == "Discovered")
            primary.SetMetadata("SourceType", "Computed");
        if (!isSource)
            primary.SetMetadata("ContentRoot", outputRoot);
        Set(primary, published, identity, RelativePath(published, primary.GetMetadata("BasePath"), "{fingerprint}"));
        yield return primary;

        foreach (var file in published.Files.Skip(1))
        {
            var alternative = new TaskItem(primary) { ItemSpec = file.File };
            alternative.SetMetadata("ContentRoot", outputRoot);
            alternative.SetMetadata("AssetRole", "Alternative");
            alternative.SetMetadata("RelatedAsset", identity.File);
            alternative.SetMetadata("AssetTraitName", "Content-Encoding");
            alternative.SetMetadata("AssetTraitValue", file.Coding.Name());
            var pattern = RelativePath(
                published,
                primary.GetMetadata("BasePath"),
                $"{{fingerprint={published.Fingerprint}}}"
            );
            Set(alternative, published, file, pattern + file.Coding.Suffix());
            yield return alternative;
        }
    }

    private TaskItem NewItem(PublishedAsset published)
    {
        var item = new TaskItem(published.Files[0].File);
        item.SetMetadata("SourceType", "Computed");
        item.SetMetadata("SourceId", packageId);
        item.SetMetadata("BasePath", "/");
        item.SetMetadata("ContentRoot", outputRoot);
        item.SetMetadata("AssetMode", "All");
        item.SetMetadata("AssetRole", "Primary");
        item.SetMetadata("OriginalItemSpec", published.Source.File);
        return item;
    }

    private static void Set(TaskItem item, PublishedAsset published, PublishedFile file, string relativePath)
    {
        item.SetMetadata("AssetKind", "Publish");
        item.SetMetadata("RelativePath", relativePath);
        item.SetMetadata("Fingerprint", published.Fingerprint.Value);
        item.SetMetadata("Integrity", file.Digest);
        item.SetMetadata("CopyToOutputDirectory", "Never");

        // By size and time instead of "newer": what a killed publish left half-written is newer than its source.
        item.SetMetadata("CopyToPublishDirectory", "IfDifferent");
        item.SetMetadata("FileLength", file.Length.ToString(CultureInfo.InvariantCulture));
        item.SetMetadata(
            "LastWriteTime",
            new DateTimeOffset(File.GetLastWriteTimeUtc(file.File)).ToString("O", CultureInfo.InvariantCulture)
        );
    }

    private static string RelativePath(PublishedAsset published, string basePath, string token)
    {
        var prefix = basePath.Replace('\\', '/').Trim('/') is { Length: > 0 } trimmed ? trimmed.Length + 1 : 0;
        var plain = published.Source.Path.Value[prefix..];
        return published.IsFingerprinted
            ? plain.Insert(published.Source.FingerprintIndex - prefix, $"#[.{token}]!")
            : plain;
    }
}
