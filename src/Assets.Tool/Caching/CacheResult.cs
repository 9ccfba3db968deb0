namespace Assets.Tool.Caching;

/// <summary>What a fetch or a push did.</summary>
/// <param name="Results">How many results were fetched or stored.</param>
/// <param name="Bytes">How many bytes were received or sent.</param>
/// <param name="Problem">Why it is not complete; null if it is.</param>
internal sealed record CacheResult(int Results, long Bytes, string? Problem)
{
    /// <summary>
    /// Whether objects are damaged. The next push must store all results anew, and can, since the store answers.
    /// </summary>
    public bool IsDamaged { get; init; }
}
