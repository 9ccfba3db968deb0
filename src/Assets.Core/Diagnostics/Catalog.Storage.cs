namespace Assets.Core.Diagnostics;

/// <summary>5xx: storage and upload.</summary>
internal static partial class Catalog
{
    /// <summary>A folder is not the output of a publish.</summary>
    public static Diagnostic NoManifest(string folder, string? app) =>
        new(
            "ASSETS501",
            Severity.Error,
            $"'{folder}' has no file '{app ?? "<app>"}.assets.manifest.json', so it is not the output of a publish "
                + "with Assets.Build. Name the folder that contains the app's dll."
        );

    /// <summary>A folder has the output of several publishes.</summary>
    public static Diagnostic SeveralManifests(string folder, IEnumerable<string> apps) =>
        new(
            "ASSETS501",
            Severity.Error,
            $"'{folder}' has the manifests of several apps: {string.Join(", ", apps)}. Select one with --app."
        );

    /// <summary>A file of the publish folder is not the one that the manifest describes.</summary>
    public static Diagnostic PublishedFileDiffers(string file, long expected, long? actual) =>
        new(
            "ASSETS502",
            Severity.Error,
            $"'{file}' {(actual is null ? "does not exist" : $"has {actual} bytes")}, but the manifest names it with "
                + $"{expected} bytes. Nothing was uploaded. Publish again, and copy the whole folder to the machine "
                + "that uploads it."
        );

    /// <summary>The name of a file cannot be the name of an object.</summary>
    public static Diagnostic NameIsNoKey(string name) =>
        new(
            "ASSETS503",
            Severity.Error,
            $"'{name}' cannot be the name of an object in a store, because it is longer than 1024 bytes, or a name in "
                + "it ends with a dot or has characters that stores do not allow. Rename the file and publish again."
        );

    /// <summary>A store failed.</summary>
    /// <param name="message">The message of the store: fact, cause and remedy.</param>
    public static Diagnostic StoreFailed(string message) =>
        new("ASSETS504", Severity.Error, $"{message} Run the command again to complete what is missing.");

    /// <summary>The address or a setting of a store is wrong.</summary>
    /// <param name="message">The message of the store: fact, cause and remedy.</param>
    public static Diagnostic AddressIsWrong(string message) => new("ASSETS504", Severity.Error, message);

    /// <summary>The command that invalidates caches failed after a complete upload.</summary>
    public static Diagnostic PurgeCommandFailed(int exitCode) =>
        new(
            "ASSETS505",
            Severity.Error,
            $"The command of --purge-command ended with exit code {exitCode}. The upload is complete, but caches may "
                + "still have earlier files under plain names. Correct the command, and run the upload again."
        );

    /// <summary>A store has no record of a release.</summary>
    public static Diagnostic NoReleases() =>
        new(
            "ASSETS506",
            Severity.Error,
            "Nothing was deleted, because there is no release at this address: it has no object "
                + "'.assets/releases/….json'. "
                + "Use the address of 'assets upload', including its prefix."
        );

    /// <summary>The record of a release cannot be read.</summary>
    public static Diagnostic RecordDamaged(string key, string reason) =>
        new(
            "ASSETS507",
            Severity.Error,
            $"The record '{key}' cannot be read: {reason.TrimEnd('.')}. Nothing was deleted, because it is not known "
                + "which objects its release needs. Upload the release again, or delete the record if the release is "
                + "not needed."
        );

    /// <summary>A release was uploaded while it was decided what to delete.</summary>
    public static Diagnostic ReleasesChanged() =>
        new(
            "ASSETS508",
            Severity.Error,
            "Nothing was deleted, because a release was uploaded at the same time and may need some of the objects. "
                + "Run the command again when no upload is running."
        );

    /// <summary>A deployed file differs from the published one.</summary>
    public static Diagnostic ServedDiffers(string path, string fact, string remedy) =>
        new("ASSETS509", Severity.Error, $"{path}: {fact}. {remedy}");

    /// <summary>A path is not that of an asset.</summary>
    public static Diagnostic NoSuchAsset(string path, string? nearest) =>
        new(
            "ASSETS510",
            Severity.Error,
            $"No asset has the path '{path}'. "
                + (
                    nearest is null
                        ? "'assets list' shows all assets of the folder."
                        : $"Did you mean '{nearest}'? 'assets list' shows all assets of the folder."
                )
        );

    /// <summary>A copy finds nothing to copy.</summary>
    public static Diagnostic NothingToCopy(string address, string prefix) =>
        new(
            "ASSETS513",
            Severity.Error,
            $"Nothing was copied or deleted, because {address} has no object"
                + (prefix.Length == 0 ? "" : $" whose key starts with '{prefix}'")
                + ". Check the address, and whether a folder is mounted."
        );

    /// <summary>A copy keeps an object of the target that differs.</summary>
    /// <param name="reason">The key and the difference, as a sentence.</param>
    public static Diagnostic ObjectDiffers(string reason) =>
        new("ASSETS514", Severity.Error, $"{reason} Add --replace to replace it.");

    /// <summary>The objects of an upload are to be of a coding that the publish has no files of.</summary>
    public static Diagnostic UploadCodingIsAbsent(string coding, IEnumerable<string> codings) =>
        new(
            "ASSETS515",
            Severity.Error,
            $"The upload is to store {coding} files, but the publish has only {string.Join(" and ", codings)} files. "
                + $"Nothing was uploaded. Add {coding} to AssetsCompressions and publish again, or select another "
                + "--encoding (AssetsUploadEncoding)."
        );

    /// <summary>A rule sets a header that no object store keeps.</summary>
    public static Diagnostic HeaderIsForTheCdn(string name, int files, string first) =>
        new(
            "ASSETS520",
            Severity.Warning,
            $"The header '{name}', which a rule sets for '{first}'{(files > 1 ? $" and {files - 1} more" : "")}, is "
                + "not stored, because object stores keep no such header. Configure the CDN to add it."
        );

    /// <summary>The remote cache gave nothing, or not all, or took nothing.</summary>
    /// <param name="reason">Why, with what to do.</param>
    public static Diagnostic RemoteCacheFailed(string reason) =>
        new(
            "ASSETS530",
            Severity.Advice,
            $"The remote cache was not used, or not completely: {reason} The published files are the same; the publish "
                + "takes longer."
        );

    /// <summary>The files of earlier releases could not be fetched, or not all.</summary>
    /// <param name="reason">Why, with what to do.</param>
    public static Diagnostic ReleasesNotFetched(string reason) =>
        new(
            "ASSETS531",
            Severity.Advice,
            $"The files of earlier releases were not fetched, or not all: {reason} The publish goes on; visitors who "
                + "have an earlier release download whole files where a delta is missing."
        );
}
