namespace Assets.Tool.CommandLine;

/// <summary>What the process returns; <c>docs/upload.md</c> lists them.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The command was not completed.</summary>
    public const int Failure = 1;

    /// <summary>The command line, the folder or the address is wrong. Nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>
    /// The command was completed, and the answer is no: a deployment is not whole, a name is unknown.
    /// </summary>
    public const int Negative = 3;

    /// <summary>The command was cancelled, as shells report SIGINT.</summary>
    public const int Cancelled = 130;
}
