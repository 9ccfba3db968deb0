namespace Assets.Benchmarks.Publishing;

/// <summary>One way to publish the same site.</summary>
/// <param name="Key">How results and folders name it.</param>
/// <param name="Title">How the table names it.</param>
/// <param name="Package">Whether the project references Assets.Build.</param>
/// <param name="Properties">MSBuild properties that make the difference.</param>
/// <param name="Scenarios">What is worth measuring.</param>
internal sealed record Contender(
    string Key,
    string Title,
    bool Package,
    IReadOnlyList<string> Properties,
    IReadOnlyList<Scenario> Scenarios
)
{
    /// <summary>Keeps nothing outside obj: a fresh checkout costs what the cold publish costs.</summary>
    public static readonly Contender Sdk = new(
        "sdk",
        "plain SDK",
        Package: false,
        [],
        [Scenario.Cold, Scenario.Unchanged, Scenario.OneChanged, Scenario.Build]
    );

    /// <summary>
    /// The SDK with nothing done to any file: what listing and copying the files costs, and the memory it takes. Nobody
    /// who publishes with this SDK can cost less.
    /// </summary>
    public static readonly Contender Floor = new(
        "floor",
        "plain SDK, no compression",
        Package: false,
        ["-p:CompressionEnabled=false"],
        [Scenario.Cold, Scenario.Unchanged, Scenario.Build]
    );

    /// <summary>As installed: MapStaticAssets and UseAssets both work.</summary>
    public static readonly Contender Ours = new("ours", "Assets.Build", Package: true, [], Enum.GetValues<Scenario>());

    /// <summary>
    /// For apps that serve with UseAssets alone, so that the SDK has no endpoints to write. It starts from the cache
    /// that <see cref="Ours"/> filled.
    /// </summary>
    public static readonly Contender UseAssets = new(
        "useassets",
        "Assets.Build, UseAssets() only",
        Package: true,
        ["-p:AssetsStaticWebAssetEndpoints=false"],
        [Scenario.WarmCache, Scenario.Unchanged]
    );

    public static readonly IReadOnlyList<Contender> All = [Sdk, Floor, Ours, UseAssets];
}
