using Assets.Media.Inspection;

namespace Assets.Media.Tests.Inspection.Samples;

/// <summary>Runs an upload through sniffing and inspection.</summary>
internal static class Inspected
{
    /// <summary>Bytes after the end are a finding and not something that is cut off.</summary>
    private static ImageRules Strict => new() { TrailingData = TrailingData.Reject };

    public static ImageFindings Findings(byte[] file, ImageRules? rules = null) =>
        FindingsAs(TypeOf(file) ?? throw new InvalidOperationException("The type is not recognized."), file, rules);

    public static ImageFindings FindingsAs(FileType type, byte[] file, ImageRules? rules = null) =>
        ImageInspection
            .InspectAsync(new MemoryStream(file), type, rules ?? Strict, CancellationToken.None)
            .GetAwaiter()
            .GetResult();

    public static FileType? TypeOf(byte[] file) => FileTypes.Sniff(file);

    /// <summary>The file without metadata.</summary>
    public static byte[] Cleaned(byte[] file)
    {
        var findings = Findings(file);
        Assert.Null(findings.Rejection);
        var output = new MemoryStream();
        ImageMetadata
            .CopyWithoutAsync(new MemoryStream(file), output, TypeOf(file)!, findings, CancellationToken.None)
            .GetAwaiter()
            .GetResult();
        return output.ToArray();
    }
}
