namespace Assets.Tool.Verifying;

/// <summary>How a deployment is verified.</summary>
internal sealed record VerifyOptions
{
    /// <summary>The number of requests at a time: CDNs limit clients that send many more.</summary>
    public const int DefaultParallel = 16;

    public int Parallel { get; init; } = DefaultParallel;

    /// <summary>Which bodies are downloaded and compared.</summary>
    public ContentCheck Content { get; init; } = ContentCheck.Sample;

    /// <summary>
    /// The origin of the pages, such as <c>https://shop.example</c>, if they come from another host than the assets:
    /// stylesheets, scripts and fonts need CORS then. Null to skip these checks.
    /// </summary>
    public string? Origin { get; init; }
}

/// <summary>Which bodies are downloaded and compared with the published files.</summary>
internal enum ContentCheck
{
    /// <summary>Twenty files, spread evenly over the release.</summary>
    Sample,

    /// <summary>All files.</summary>
    All,

    /// <summary>None: only headers are compared.</summary>
    None,
}
