namespace Assets.Media.Scanning;

/// <summary>What a scanner says about a file.</summary>
/// <param name="Verdict">Whether the file may be stored.</param>
/// <param name="Detail">The name of what was found, or the reason why there is no verdict. For the log.</param>
public sealed record ScanResult(ScanVerdict Verdict, string? Detail = null);
