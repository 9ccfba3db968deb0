namespace Assets.Media.Scanning;

/// <summary>
/// How clamd, the service of ClamAV, is reached. The configuration section is <c>Assets:Media:ClamAv</c>.
/// </summary>
public sealed class ClamAvOptions
{
    /// <summary>
    /// Host and port (<c>127.0.0.1:3310</c>, the default), or the path of a Unix socket after <c>unix:</c>
    /// (<c>unix:/run/clamav/clamd.ctl</c>).
    /// </summary>
    public string Address { get; set; } = "127.0.0.1:3310";

    /// <summary>How long a connection may take, 5 seconds by default.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long one file may take, with the wait for other scans and the connection: one minute by default.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The number of bytes in one message to clamd, 64 KiB by default.</summary>
    public int ChunkLength { get; set; } = 64 * 1024;

    /// <summary>
    /// How many files are scanned at the same time, 8 by default; others wait. clamd has 10 threads by default.
    /// </summary>
    public int MaxParallelScans { get; set; } = 8;
}
