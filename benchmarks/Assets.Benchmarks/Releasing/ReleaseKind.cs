namespace Assets.Benchmarks.Releasing;

/// <summary>How two successive releases of a library differ.</summary>
/// <param name="Name">As <c>benchmarks/releases/layout.mjs</c> spells it.</param>
/// <param name="Bar">The share of the brotli bytes that a returning visitor may download, over all libraries.</param>
internal sealed record ReleaseKind(string Name, double Bar)
{
    public static IReadOnlyList<ReleaseKind> All { get; } = [new("patch", 0.10), new("minor", 0.35)];
}
