using Assets.Storage.Providers;
using Microsoft.Win32.SafeHandles;

namespace Assets.Storage.Files;

/// <summary>
/// Keeps objects as files of a folder, whose names are the keys. Headers are kept in <c>.assets-storage</c> inside the
/// folder. Other programs may read the folder; files that they add are objects without headers. Links are not followed.
/// </summary>
public sealed class FileSystemStore : IObjectStore
{
    private const int PartSize = 1 << 17;
    private readonly ObjectPlaces places;
    private readonly UnfinishedFiles unfinished;
    private readonly HeaderFiles headers;
    private readonly DiskFlush flush;

    /// <summary>Uses a folder, which is created with the first object.</summary>
    /// <param name="folder">An absolute path.</param>
    /// <param name="settings">How the folder keeps objects.</param>
    /// <exception cref="ArgumentException">The path is not absolute.</exception>
    public FileSystemStore(string folder, FileSystemStoreSettings? settings = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (!Path.IsPathFullyQualified(folder))
            throw new ArgumentException($"'{folder}' is not an absolute path.", nameof(folder));
        places = new(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        unfinished = new(places);
        flush = new((settings ?? new()).FlushToDisk);
        headers = new(places, flush);
    }

    /// <inheritdoc/>
    public async Task PutAsync(
        ObjectKey key,
        Stream content,
        PutOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        options ??= PutOptions.Default;
        options.Headers.Check();
        var reader = new ContentReader(content, options);
        var place = FileFailures.On(key, () => places.ForWriting(key, options.Mode));
        var temporary = FileFailures.On(key, unfinished.New);
        string? headerFile = null;
        try
        {
            var stream = FileFailures.On(key, () => Create(temporary, reader.Length));
            await using (stream.ConfigureAwait(false))
            {
                await CopyAsync(key, reader, stream, cancellationToken).ConfigureAwait(false);
                headerFile = FileFailures.On(
                    key,
                    () =>
                    {
                        var written = WriteHeaders(key, place, stream.SafeFileHandle, options.Headers);
                        flush.File(stream.SafeFileHandle);
                        return written;
                    }
                );
            }

            FileFailures.On(key, () => Publish(key, temporary, place, options.Mode));
            headerFile = null;
        }
        finally
        {
            FileFailures.Ignore(() => File.Delete(temporary));
            if (headerFile is not null)
                FileFailures.Ignore(() => headers.Delete(headerFile));
        }
    }

    /// <inheritdoc/>
    public Task<StoredObject?> OpenAsync(
        ObjectKey key,
        ByteRange? range = null,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(FileFailures.On(key, () => Open(key, range)));
    }

    /// <inheritdoc/>
    public Task DeleteAsync(IEnumerable<ObjectKey> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        foreach (var key in keys)
        {
            cancellationToken.ThrowIfCancellationRequested();
            FileFailures.On(key, () => Delete(key));
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<ObjectEntry> ListAsync(string prefix = "", CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        return FileListing.Of(places, prefix, cancellationToken).ToAsyncEnumerable();
    }

    /// <inheritdoc/>
    public ValueTask<SignedUrl> SignUrlAsync(
        ObjectKey key,
        SignedUrlOptions? options = null,
        CancellationToken cancellationToken = default
    ) => throw Failures.NoSignedUrls("A folder");

    private static FileStream Create(string file, long? length) =>
        new(
            file,
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                BufferSize = 0,
                // A full disk fails before the content is received.
                PreallocationSize = length ?? 0,
            }
        );

    private static async Task CopyAsync(
        ObjectKey key,
        ContentReader reader,
        FileStream stream,
        CancellationToken cancellationToken
    )
    {
        for (var isLast = false; !isLast; )
        {
            using var part = await reader.ReadAsync(PartSize, cancellationToken).ConfigureAwait(false);
            FileFailures.On(key, () => stream.Write(part.Bytes.Span));
            isLast = part.IsLast;
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Writes the headers under the version of the file, which no other content of the key has.</summary>
    private string WriteHeaders(ObjectKey key, string place, SafeFileHandle file, ObjectHeaders values)
    {
        var existing = FileVersion.At(place)?.Modified ?? DateTimeOffset.MinValue;
        var now = DateTimeOffset.UtcNow;
        // The clock may have been set back. A file system may keep whole seconds (HFS+) or every other one (FAT).
        for (var later = 1L; later < TimeSpan.TicksPerMinute; later *= 4)
        {
            var version = FileVersion.Stamp(file, (now > existing ? now : existing).AddTicks(later));
            if (version.Modified > existing && headers.TryWrite(key, version, values) is { } written)
                return written;
        }

        throw new IOException("It does not keep the times of files.");
    }

    private void Publish(ObjectKey key, string temporary, string place, PutMode mode)
    {
        var replaced = mode == PutMode.Replace ? FileVersion.At(place) : null;
        FilePublishing.Publish(temporary, place, key, mode, flush);
        if (replaced is { } earlier)
            headers.Delete(key, earlier);
    }

    private StoredObject? Open(ObjectKey key, ByteRange? range)
    {
        while (places.ForReading(key) is { } place && OpenFile(place) is { } stream)
        {
            try
            {
                var version = FileVersion.Of(stream.SafeFileHandle);
                if (HeadersOf(key, version, place) is { } found)
                    return Opened(key, range, stream, version, found);
            }
            catch
            {
                stream.Dispose();
                throw;
            }

            stream.Dispose();
        }

        return null;
    }

    /// <summary>
    /// The headers of an opened file; null if it was replaced or deleted since, and its headers with it.
    /// </summary>
    private ObjectHeaders? HeadersOf(ObjectKey key, FileVersion version, string place) =>
        headers.Read(key, version)
        ?? (FileVersion.At(place) == version ? headers.ReadRestored(key, version) ?? ObjectHeaders.Empty : null);

    private static StoredObject Opened(
        ObjectKey key,
        ByteRange? range,
        FileStream stream,
        FileVersion version,
        ObjectHeaders headers
    )
    {
        var (offset, count) =
            (range ?? ByteRange.From(0)).Within(version.Length) is { } part ? part
            : range is null ? (0, 0)
            : throw Failures.RangeNotSatisfiable(key, version.Length);
        stream.Position = offset;
        var entry = new ObjectEntry(key, version.Length, version.ETag, version.Modified);
        return new(entry, headers, new FilePart(stream, offset, count), offset, count);
    }

    private static FileStream? OpenFile(string place)
    {
        try
        {
            // A reader does not keep a writer from replacing or deleting the file.
            return new(
                place,
                FileMode.Open,
                FileAccess.Read,
                FileShare.Read | FileShare.Write | FileShare.Delete,
                bufferSize: 0,
                FileOptions.Asynchronous
            );
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private void Delete(ObjectKey key)
    {
        if (places.ForReading(key) is not { } place || FileVersion.At(place) is not { } version)
            return;
        File.Delete(place);
        headers.Delete(key, version);
        places.DeleteEmptyFolders(place);
    }
}
