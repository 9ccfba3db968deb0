using Assets.Media.Inspection.Images;

namespace Assets.Media.Inspection.Png;

/// <summary>
/// The content of consecutive data chunks as one stream. When it ends, the reader of chunks stands at the next chunk.
/// </summary>
internal sealed class PngData(PngChunks chunks, PngSequence sequence) : UnseekableStream
{
    private readonly uint type = chunks.Type;
    private bool isStarted;
    private bool hasEnded;

    public override int Read(Span<byte> buffer)
    {
        if (!isStarted)
            Start();
        while (!hasEnded)
        {
            var piece = chunks.Take(buffer.Length);
            if (!piece.IsEmpty)
            {
                piece.CopyTo(buffer);
                return piece.Length;
            }
            chunks.Finish();
            chunks.Next();
            if (chunks.IsDamaged || chunks.Type != type)
                hasEnded = true;
            else
                Start();
        }
        return 0;
    }

    /// <summary>Passes over what the decompressor left.</summary>
    public void Drain()
    {
        Span<byte> rest = stackalloc byte[1024];
        while (Read(rest) > 0) { }
    }

    private void Start()
    {
        isStarted = true;
        if (type == PngTypes.FrameData)
            sequence.Take(chunks.TakeHead(4));
    }
}
