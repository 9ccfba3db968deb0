namespace Assets.AspNetCore.Serving;

/// <summary>Where the bytes of a representation are.</summary>
internal interface IBody
{
    /// <summary>Makes the bytes available; what is returned must be disposed, and may say that they are missing.</summary>
    OpenedBody Open();
}

/// <summary>Bytes in memory, or a file that is held open, or neither when they are missing.</summary>
internal readonly struct OpenedBody : IDisposable
{
    public OpenedBody(ReadOnlyMemory<byte> bytes) => (Bytes, Exists) = (bytes, true);

    /// <param name="file">A file with a lease that now belongs to this body.</param>
    public OpenedBody(OpenFile file) => (File, Exists) = (file, true);

    public static OpenedBody Missing => default;

    public bool Exists { get; }

    public ReadOnlyMemory<byte> Bytes { get; }

    public OpenFile? File { get; }

    public void Dispose() => File?.Release();
}
