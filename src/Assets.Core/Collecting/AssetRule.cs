using Assets.Core.Diagnostics;
using Assets.Web;

namespace Assets.Core.Collecting;

/// <summary>
/// A policy for the asset paths that match; of several rules, the last one that sets a value applies.
/// </summary>
/// <param name="Name">The name a user gave it.</param>
/// <param name="Match">Patterns over asset paths.</param>
/// <param name="Policy">The policy that it sets.</param>
internal sealed record AssetRule(string Name, IReadOnlyList<Glob> Match, AssetPolicy Policy)
{
    /// <summary>Where a user wrote it.</summary>
    public Place? Place { get; init; }
}
