using Assets.Media.Inspection;

namespace Assets.Media.Tests.Variants;

/// <summary>Writes the name of the variant instead of an image, and counts.</summary>
internal sealed class CountingProcessor : IImageProcessor
{
    private int rendered;

    public int Rendered => rendered;

    public bool Succeeds { get; init; } = true;

    /// <summary>What happens before a variant is made.</summary>
    public Func<CancellationToken, Task> Before { get; init; } = _ => Task.CompletedTask;

    public bool Decodes(FileType type) => true;

    public Task<bool> CanDecodeAsync(Stream image, FileType type, CancellationToken cancellationToken) =>
        Task.FromResult(true);

    public Task<bool> ReencodeAsync(Stream image, FileType type, Stream output, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public async Task<bool> RenderAsync(
        Stream image,
        FileType type,
        MediaVariant variant,
        Stream output,
        CancellationToken cancellationToken
    )
    {
        Interlocked.Increment(ref rendered);
        await Before(cancellationToken);
        Assert.Equal(0, image.Position);
        await output.WriteAsync(System.Text.Encoding.UTF8.GetBytes(variant.Name), cancellationToken);
        return Succeeds;
    }
}
