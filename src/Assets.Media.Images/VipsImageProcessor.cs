using Assets.Media.Inspection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NetVips;

namespace Assets.Media.Images;

/// <summary>Decodes images with libvips, on threads of the pool and within the limits of the options.</summary>
internal sealed class VipsImageProcessor(IOptions<MediaImagesOptions> options, ILogger<VipsImageProcessor> logger)
    : IImageProcessor,
        IDisposable
{
    private readonly MediaImagesOptions options = options.Value;
    private readonly DecodingSlots slots = new(options.Value.MaxParallel, options.Value.MaxMemory);

    public bool Decodes(FileType type) => Decoding.Knows(type);

    public Task<bool> CanDecodeAsync(Stream image, FileType type, CancellationToken cancellationToken) =>
        RunAsync(image, type, allFrames: true, Stream.Null, (job, _) => job.DecodeAll(), cancellationToken);

    public Task<bool> ReencodeAsync(Stream image, FileType type, Stream output, CancellationToken cancellationToken) =>
        RunAsync(image, type, allFrames: true, output, (job, target) => job.WriteAgain(target), cancellationToken);

    public Task<bool> RenderAsync(
        Stream image,
        FileType type,
        MediaVariant variant,
        Stream output,
        CancellationToken cancellationToken
    ) =>
        RunAsync(
            image,
            type,
            allFrames: false,
            output,
            (job, target) => job.Render(variant, target),
            cancellationToken
        );

    public void Dispose() => slots.Dispose();

    private async Task<bool> RunAsync(
        Stream image,
        FileType type,
        bool allFrames,
        Stream output,
        Action<ImageJob, Stream> work,
        CancellationToken cancellationToken
    )
    {
        if (!Decoding.Knows(type))
            return false;
        using var slot = await slots.EnterAsync(cancellationToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var source = new NativeStream(image, FileAccess.Read, limit.Token);
        using var target = new NativeStream(output, FileAccess.Write, limit.Token);
        try
        {
            limit.CancelAfter(options.TimeLimit);
            var header = await Task.Run(() => ImageHeader.Read(source, type, allFrames), CancellationToken.None);
            if (header is null || header.Pixels > options.MaxPixels)
                return Refuse(header is null ? "it has another type" : $"it has {header.Pixels} pixels");
            limit.CancelAfter(Timeout.InfiniteTimeSpan);
            using var memory = await slots.ReserveAsync(header.Bytes, cancellationToken);
            limit.CancelAfter(options.TimeLimit);
            var job = new ImageJob(source, type, header, options, limit.Token);
            // Never abandoned: the streams are the caller's again when this method returns.
            await Task.Run(() => work(job, target), CancellationToken.None);
            return true;
        }
        catch (Exception exception) when (exception is VipsException or IOException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (limit.IsCancellationRequested)
                return Refuse($"it took longer than {options.TimeLimit}");
            if ((target.Failure ?? source.Failure) is { } failure)
                throw new IOException("The image could not be read or written while it was decoded.", failure);
            return Refuse(exception.Message);
        }
    }

    private bool Refuse(string reason)
    {
        logger.NotDecoded(reason);
        return false;
    }
}
