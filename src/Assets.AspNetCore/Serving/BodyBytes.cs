namespace Assets.AspNetCore.Serving;

/// <summary>
/// The bytes of a body for one response: in memory, or in a file that stays open until this value is disposed. One
/// owner disposes it once. The default value means that the bytes are missing.
/// </summary>
internal readonly struct BodyBytes : IDisposable
{
    private readonly byte[]? memory;

    public BodyBytes(byte[] memory) => this.memory = memory;

    /// <param name="file">A file with a lease, which this value now owns.</param>
    public BodyBytes(OpenFile file) => File = file;

    public bool Exists => memory is not null || File is not null;

    /// <summary>The bytes; empty when they are in a file.</summary>
    public ReadOnlyMemory<byte> Bytes => memory;

    /// <summary>The file; null when the bytes are in memory.</summary>
    public OpenFile? File { get; }

    public void Dispose() => File?.Release();
}
