using System.Security.Cryptography;
using Assets.Core;
using Assets.Storage;

namespace Assets.Tool.Fetching;

/// <summary>Downloads files as they were published, whatever content coding their objects have.</summary>
/// <param name="store">The store.</param>
/// <param name="folder">Where they are written.</param>
internal sealed class ObjectDownload(IObjectStore store, EarlierFolder folder)
{
    /// <summary>The store repeats requests; this is for connections that break while a body is read.</summary>
    private const int Attempts = 3;

    /// <summary>Downloads a file, which appears only when all of it is verified.</summary>
    /// <exception cref="IOException">The store failed, or the file cannot be written.</exception>
    public async Task<DownloadOutcome> RunAsync(WantedFile file, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await DownloadAsync(file, cancellationToken);
            }
            catch (IOException exception)
                when (attempt < Attempts && exception is not (ObjectStoreException or FileFailureException)) { }
        }
    }

    private async Task<DownloadOutcome> DownloadAsync(WantedFile file, CancellationToken cancellationToken)
    {
        if (!ObjectKey.TryParse(file.Url, out var key))
            return DownloadOutcome.Absent;
        await using var found = await store.OpenAsync(key, cancellationToken: cancellationToken);
        if (found is null)
            return DownloadOutcome.Absent;
        var place = folder.PathOf(file);
        using var temporary = TemporaryFile.For(place);
        try
        {
            await using var content = ContentDecoding.Decoded(found.Content, found.Headers.ContentEncoding);
            if (!await CopyAsync(content, file, temporary, cancellationToken))
                return DownloadOutcome.Damaged;
        }
        catch (Exception exception) when (ContentDecoding.IsDamage(exception))
        {
            return DownloadOutcome.Damaged;
        }

        temporary.Move(place);
        return DownloadOutcome.Complete;
    }

    /// <summary>Copies at most the length of the file: a small object can decode to any size.</summary>
    /// <returns>Whether the bytes are those of the file.</returns>
    private static async Task<bool> CopyAsync(
        Stream content,
        WantedFile file,
        TemporaryFile target,
        CancellationToken cancellationToken
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81920];
        var length = 0L;
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            length += read;
            if (length > file.File.Length)
                return false;
            hash.AppendData(buffer.AsSpan(0, read));
            target.Write(buffer.AsSpan(0, read));
        }

        return length == file.File.Length && file.HasDigest(hash.GetHashAndReset());
    }
}

/// <summary>What became of a download.</summary>
internal enum DownloadOutcome
{
    /// <summary>The file is there.</summary>
    Complete,

    /// <summary>The store has no such object: it was pruned.</summary>
    Absent,

    /// <summary>The object is not the file that the manifest describes.</summary>
    Damaged,
}
