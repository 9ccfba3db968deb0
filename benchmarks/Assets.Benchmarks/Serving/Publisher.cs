namespace Assets.Benchmarks.Serving;

/// <summary>Who made the files that a contender serves.</summary>
internal enum Publisher
{
    /// <summary>The plain SDK.</summary>
    Sdk,

    /// <summary>The package of this checkout.</summary>
    Ours,

    /// <summary>The package of the checkout that <c>--before</c> names.</summary>
    Before,
}
