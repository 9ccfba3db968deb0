namespace Assets.Media.Scanning;

/// <summary>What a scanner says about a file.</summary>
public enum ScanVerdict
{
    /// <summary>There is no verdict: a limit, a timeout, a lost connection. The file is refused.</summary>
    NotScanned,

    /// <summary>Nothing was found.</summary>
    Clean,

    /// <summary>Something was found. The file is refused.</summary>
    Infected,
}
