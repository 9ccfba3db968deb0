namespace Assets.Tool.Hosting;

/// <summary>What the folder does not tell: how the server is reached, and what answers for other paths.</summary>
internal sealed record HostingOptions
{
    /// <summary>The absolute path of wwwroot on the server.</summary>
    public required string Root { get; init; }

    /// <summary>A port, or an address and a port.</summary>
    public string Listen { get; init; } = "80";

    /// <summary>The path of the site, such as <c>/shop</c>; empty for the root of the host.</summary>
    public string PathBase { get; init; } = "";

    /// <summary>The app that answers for other paths; null if nothing does.</summary>
    public Uri? Upstream { get; init; }

    /// <summary>The page of a single-page app, relative to wwwroot; null if there is none.</summary>
    public string? Fallback { get; init; }

    /// <summary>Whether Brotli files are used: nginx needs a module for that.</summary>
    public bool Brotli { get; init; } = true;

    /// <summary>Whether nginx uses zstd files: it needs a module for that, which no distribution has.</summary>
    public bool Zstandard { get; init; }

    /// <summary>Whether the folder is the whole site, so that it has pages of its own.</summary>
    public bool IsStatic => Upstream is null;
}
