namespace Assets.Benchmarks.Publishing;

internal enum Scenario
{
    /// <summary>No obj, no bin, no output, an empty asset cache.</summary>
    Cold,

    /// <summary>Publish again, nothing touched.</summary>
    Unchanged,

    /// <summary>A fresh checkout on a machine that has published before: no obj, no bin, no output, the asset cache kept.</summary>
    WarmCache,
}
