using Assets.Storage;

namespace Assets.Media.DirectUploads;

/// <summary>
/// Where clients send files to: a prefix of the store that the app never serves. A file that is not completed stays
/// there until the sweeper or a lifecycle rule of the bucket deletes it.
/// </summary>
internal static class Quarantine
{
    /// <summary>What the keys of all files start with that were not checked.</summary>
    public const string Prefix = "_uploads/";

    /// <summary>The key of a file that a client sends.</summary>
    public static ObjectKey KeyOf(UploadToken token) => ObjectKey.Parse(Prefix + token.Id);

    /// <summary>
    /// The key of an object that says that the file is being completed, and has the stored file afterwards. The store
    /// creates it once, so that of two simultaneous completions one succeeds, and a ticket gives one file.
    /// </summary>
    public static ObjectKey ClaimOf(UploadToken token) => ObjectKey.Parse($"{Prefix}{token.Id}.completed");
}
