namespace Assets.Media.Images;

/// <summary>
/// How much of the machine images may use. The configuration section <c>Assets:MediaImages</c> has the same names and
/// takes precedence over code.
/// </summary>
public sealed class MediaImagesOptions
{
    /// <summary>
    /// How many images are decoded at the same time; others wait. By default as many as the machine has processors.
    /// Each uses one thread.
    /// </summary>
    public int MaxParallel { get; set; } = Environment.ProcessorCount;

    /// <summary>
    /// The largest number of pixels of all frames together, 100 million by default. It is read from the header before
    /// anything is decoded. A larger image counts as damaged.
    /// </summary>
    public long MaxPixels { get; set; } = 100_000_000;

    /// <summary>
    /// The bytes that the decoded images may have together, 512 MiB by default; others wait. An image that has more
    /// is decoded alone.
    /// </summary>
    public long MaxMemory { get; set; } = 512L * 1024 * 1024;

    /// <summary>
    /// How long one image may take, one minute by default; the time in which it waits does not count. An image that
    /// takes longer counts as damaged.
    /// </summary>
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How much time the encoder of AVIF takes for smaller files, from 0 to 9; 4 by default.
    /// </summary>
    public int AvifEffort { get; set; } = 4;
}
