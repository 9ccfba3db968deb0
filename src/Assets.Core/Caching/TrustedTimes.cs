namespace Assets.Core.Caching;

/// <summary>Which times of last change prove that a file has not changed since it was read.</summary>
/// <param name="started">When the run began that read it, UTC.</param>
internal sealed class TrustedTimes(DateTime started)
{
    // Time stamps of file systems are as coarse as two seconds (FAT): a change that soon after the file was read may
    // leave the time as it was.
    private static readonly TimeSpan Granularity = TimeSpan.FromSeconds(2);

    private readonly long latest = (started - Granularity).Ticks;

    /// <summary>Whether an equal time means equal content.</summary>
    /// <remarks>
    /// Not a whole second. File systems record fractions, so a whole second was set by a program, which may give the
    /// next version of the file the same time: npm 1985, Yarn 1984, Nix 1970, archives, everything that is made with
    /// SOURCE_DATE_EPOCH. Such files are hashed. So are all files where the file system has no fractions, which costs
    /// time only.
    /// </remarks>
    public bool Tell(SourceAsset asset) =>
        asset.ModifiedTicks < latest && asset.ModifiedTicks % TimeSpan.TicksPerSecond != 0;
}
