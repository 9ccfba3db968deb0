using Assets.Core.Diagnostics;

namespace Assets.Tool.Verifying;

/// <summary>A difference between an answer and the manifest.</summary>
/// <param name="Path">The published path, or the base URL.</param>
/// <param name="Check">What was checked.</param>
/// <param name="Fact">What was found, as a sentence.</param>
/// <param name="Remedy">What to change, as a sentence.</param>
internal sealed record Finding(string Path, Check Check, string Fact, string Remedy)
{
    public Diagnostic ToDiagnostic() => Catalog.ServedDiffers(Path, Fact, Remedy);
}

/// <summary>What is checked of an answer.</summary>
internal enum Check
{
    /// <summary>The base URL itself.</summary>
    Address,

    /// <summary>There is no complete answer.</summary>
    Connection,

    Status,
    ContentType,
    Encoding,
    Length,
    Caching,
    Cors,
    Vary,
    Header,
    Content,
}
