namespace Assets.Benchmarks.Publishing;

/// <summary>In the order they are measured: each leaves what the next starts from.</summary>
internal enum Scenario
{
    /// <summary>No obj, no bin, no output, an empty asset cache.</summary>
    Cold,

    /// <summary>
    /// A fresh checkout on a machine that has published before: no obj, no bin, no output, the asset cache kept.
    /// </summary>
    WarmCache,

    /// <summary>Publish again, nothing touched.</summary>
    Unchanged,

    /// <summary>Publish again after a rule was added to one stylesheet.</summary>
    OneChanged,

    /// <summary><c>dotnet build</c> of what has just been built.</summary>
    Build,

    /// <summary>
    /// A fresh checkout on a fresh machine: no obj, no bin, no output, an empty asset cache, and the remote cache of a
    /// machine that has published before.
    /// </summary>
    WarmRemote,
}
