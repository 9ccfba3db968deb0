namespace Assets.Media.Scanning;

/// <summary>Searches uploads for malware.</summary>
public interface IMediaScanner
{
    /// <summary>Scans a file as it was received, before anything is removed from it.</summary>
    /// <param name="content">The bytes, read from the start; the caller disposes the stream.</param>
    /// <param name="cancellationToken">Cancels the scan.</param>
    /// <returns>The verdict. Every failure to get one is <see cref="ScanVerdict.NotScanned"/>.</returns>
    Task<ScanResult> ScanAsync(Stream content, CancellationToken cancellationToken);
}
