namespace Assets.Benchmarks.Publishing;

/// <summary>One way to publish the same site.</summary>
/// <param name="Key">How results and folders name it.</param>
/// <param name="Title">How the table names it.</param>
/// <param name="UsesPackage">Whether the project references Assets.Build.</param>
/// <param name="KeepsCache">Whether anything outlives a deleted obj folder; otherwise a fresh checkout costs what a cold publish costs.</param>
internal sealed record Contender(string Key, string Title, bool UsesPackage, bool KeepsCache)
{
    public static readonly IReadOnlyList<Contender> All =
    [
        new("sdk", "plain SDK", UsesPackage: false, KeepsCache: false),
        new("ours", "Assets.Build", UsesPackage: true, KeepsCache: true),
    ];
}
