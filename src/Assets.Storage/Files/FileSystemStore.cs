using Assets.Storage.Providers;

namespace Assets.Storage.Files;

/// <summary>
/// Keeps objects as files of a folder, whose names are the keys. Headers are kept in <c>.assets-storage</c> inside the
/// folder. Other programs may read the folder; files that they add are objects without headers. Links are not followed.
/// </summary>
public sealed class FileSystemStore : IObjectStore
{
    private const int PartSize = 1 << 17;
    private readonly ObjectPlaces places;
    private readonly HeaderFiles headers;

    /// <summary>Uses a folder, which is created with the first object.</summary>
    /// <param name="folder">An absolute path.</param>
    /// <exception cref="ArgumentException">The path is not absolute.</exception>
    public FileSystemStore(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (!Path.IsPathFullyQualified(folder))
            throw new ArgumentException($"'{folder}' is not an absolute path.", nameof(folder));
        places = new(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        headers = new(places);
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
        var temporary = FileFailures.On(key, places.NewTemporary);
        string? headerFile = null;
        try
        {
            await WriteAsync(key, temporary, reader, cancellationToken).ConfigureAwait(false);
            FileFailures.On(
                key,
                () =>
                {
                    var version = FileVersion.Stamp(temporary);
                    headerFile = headers.Write(key, version, options.Headers);
                    var replaced = options.Mode == PutMode.Replace ? FileVersion.At(place) : null;
                    FilePublishing.Publish(temporary, place, key, options.Mode);
                    headerFile = null;
                    if (replaced is { } earlier)
                        headers.Delete(key, earlier);
                }
            );
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

    private static async Task WriteAsync(
        ObjectKey key,
        string file,
        ContentReader reader,
        CancellationToken cancellationToken
    )
    {
        var settings = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            BufferSize = 0,
            // A full disk fails before the content is received.
            PreallocationSize = reader.Length ?? 0,
        };
        await using var stream = FileFailures.On(key, () => new FileStream(file, settings));
        for (var isLast = false; !isLast; )
        {
            using var part = await reader.ReadAsync(PartSize, cancellationToken).ConfigureAwait(false);
            FileFailures.On(key, () => stream.Write(part.Bytes.Span));
            isLast = part.IsLast;
        }

        cancellationToken.ThrowIfCancellationRequested();
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
