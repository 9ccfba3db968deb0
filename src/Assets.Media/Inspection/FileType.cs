namespace Assets.Media.Inspection;

/// <summary>A type of files that is recognized by its content.</summary>
public sealed record FileType
{
    /// <summary>The content type (<c>image/jpeg</c>).</summary>
    public required string ContentType { get; init; }

    /// <summary>The extensions with dots in lower case; the first one is given to stored files.</summary>
    public required IReadOnlyList<string> Extensions { get; init; }

    /// <summary>Whether a browser that shows such a file may run code of it: HTML, SVG, XML.</summary>
    public bool IsActive { get; init; }

    /// <summary>The extension of stored files.</summary>
    public string Extension => Extensions[0];

    /// <summary>Whether an operating system, a runtime or a server may run such a file as a program.</summary>
    internal bool IsExecutable { get; init; }
}
