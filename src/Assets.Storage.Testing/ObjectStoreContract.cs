using Assets.Storage.Testing.Checks;

namespace Assets.Storage.Testing;

/// <summary>
/// What every store keeps to, as checks that run in any test framework:
/// <code>
/// public static TheoryData&lt;string&gt; Names => [.. ObjectStoreContract.Names];
///
/// [Theory, MemberData(nameof(Names))]
/// public Task Keeps(string name) => ObjectStoreContract.CheckAsync(name, store);
/// </code>
/// </summary>
public static class ObjectStoreContract
{
    private static readonly Dictionary<string, Func<ObjectStoreTrial, Task>> Checks = new[]
    {
        Putting.Checks,
        Opening.Checks,
        Ranges.Checks,
        Keys.Checks,
        Listing.Checks,
        Deleting.Checks,
        SignedUrls.Checks,
    }
        .SelectMany(checks => checks)
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>The names of the checks.</summary>
    public static IReadOnlyCollection<string> Names => Checks.Keys;

    /// <summary>
    /// Runs a check. It uses keys in a folder of its own, and deletes them; the store may contain other objects.
    /// </summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="store">The store to check.</param>
    /// <param name="functions">What the store has; a check of a function that it does not have passes.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <exception cref="ContractViolationException">The store does not keep to the contract.</exception>
    /// <exception cref="ArgumentException">There is no check with this name.</exception>
    public static async Task CheckAsync(
        string name,
        IObjectStore store,
        ObjectStoreFunctions functions = ObjectStoreFunctions.All,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        if (!Checks.TryGetValue(name, out var check))
            throw new ArgumentException($"There is no check '{name}'.", nameof(name));

        var trial = new ObjectStoreTrial(store, functions, cancellationToken);
        try
        {
            await check(trial).ConfigureAwait(false);
        }
        finally
        {
            await trial.DeleteAllAsync().ConfigureAwait(false);
        }
    }
}
