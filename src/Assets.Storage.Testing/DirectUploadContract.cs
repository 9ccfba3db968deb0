using Assets.Storage.Testing.DirectUploads;

namespace Assets.Storage.Testing;

/// <summary>
/// What every <see cref="IDirectUploadStore"/> keeps to beside <see cref="ObjectStoreContract"/>, as checks that run in
/// any test framework. They send requests to the store as browsers do.
/// </summary>
public static class DirectUploadContract
{
    private static readonly Dictionary<string, Func<DirectUploadTrial, Task>> Checks = new[]
    {
        Arriving.Checks,
        Refusing.Checks,
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
    /// <param name="rules">What the store enforces; a check of a rule that it does not enforce passes.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <exception cref="ContractViolationException">The store does not keep to the contract.</exception>
    /// <exception cref="ArgumentException">There is no check with this name.</exception>
    public static async Task CheckAsync(
        string name,
        IDirectUploadStore store,
        DirectUploadRules rules = DirectUploadRules.All,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        if (!Checks.TryGetValue(name, out var check))
            throw new ArgumentException($"There is no check '{name}'.", nameof(name));

        var trial = new DirectUploadTrial(store, rules, cancellationToken);
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
