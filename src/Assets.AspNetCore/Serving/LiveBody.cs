namespace Assets.AspNetCore.Serving;

/// <summary>The bytes that a live file had when the request came, so that they fit their length and tag whatever an editor does meanwhile.</summary>
internal sealed class LiveBody(byte[] bytes) : IBody
{
    public OpenedBody Open() => new(bytes);
}

/// <summary>A live file too large to read for each request.</summary>
internal sealed class LiveFileBody(string path, long length) : IBody
{
    public OpenedBody Open() => OpenFile.TryOpen(path, length) is { } file ? new(file) : OpenedBody.Missing;
}
