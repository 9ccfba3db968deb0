namespace Assets.Media;

/// <summary>What a URL of a file gives.</summary>
public sealed record MediaUrlOptions
{
    internal static MediaUrlOptions Default { get; } = new();

    /// <summary>
    /// How long a signed URL is valid at least, null for the setting of the store. The end is rounded up to a window,
    /// so that the URL stays the same for some time and browsers can cache what it gives.
    /// </summary>
    public TimeSpan? Lifetime { get; init; }

    /// <summary>The variant of an image (<c>thumb</c>), null for the file itself.</summary>
    public string? Variant { get; init; }

    /// <summary>
    /// Whether the browser saves the file instead of showing it. Files that are not safe to show are saved in any case.
    /// </summary>
    public bool Download { get; init; }

    /// <summary>The name under which the browser saves the file, null for its key.</summary>
    public string? FileName { get; init; }
}
