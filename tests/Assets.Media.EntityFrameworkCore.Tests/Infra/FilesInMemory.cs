using Assets.Storage;

namespace Assets.Media.EntityFrameworkCore.Tests.Infra;

/// <summary>The media store <c>files</c>, of which only deletions are of interest.</summary>
public sealed class FilesInMemory : IMediaStorage
{
    private readonly Lock gate = new();
    private readonly List<string> deleted = [];

    public string Name => "files";

    /// <summary>What deletions do first.</summary>
    public Func<ObjectKey, CancellationToken, Task> OnDelete { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>The keys that were deleted, in order, with a blank between them.</summary>
    public string Deleted
    {
        get
        {
            lock (gate)
                return string.Join(' ', deleted.Order(StringComparer.Ordinal));
        }
    }

    public async Task DeleteAsync(ObjectKey key, CancellationToken cancellationToken = default)
    {
        await OnDelete(key, cancellationToken);
        lock (gate)
            deleted.Add(key.Value);
    }

    public static MediaRef Reference(string key) => new("files", ObjectKey.Parse(key));

    public static StoredFile File(string key) =>
        new()
        {
            Store = "files",
            Key = key,
            ContentType = "image/png",
            Length = 7,
            Sha256 = new('0', 64),
        };

    public Task<MediaResult> SaveAsync(Stream content, MediaUpload? upload, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<StoredObject?> OpenAsync(ObjectKey key, ByteRange? range, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public ValueTask<string> GetUrlAsync(
        ObjectKey key,
        MediaUrlOptions? options,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    public Task<UploadTicketResult> CreateUploadAsync(MediaUpload upload, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<MediaResult> CompleteUploadAsync(string token, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
