namespace Assets.Benchmarks.Uploading;

/// <summary>In the order they are measured: each leaves what the next starts from.</summary>
internal enum UploadScenario
{
    /// <summary>An empty bucket.</summary>
    Cold,

    /// <summary>The same release again.</summary>
    Unchanged,

    /// <summary>One release later: 50 files have new content, and so new names.</summary>
    NextRelease,
}
