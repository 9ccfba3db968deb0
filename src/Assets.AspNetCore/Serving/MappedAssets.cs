namespace Assets.AspNetCore.Serving;

/// <summary>
/// The patterns of the app's endpoints. <c>UseAssets()</c> leaves the assets that match a pattern of <c>MapAssets</c>
/// to them.
/// </summary>
internal sealed class MappedAssets
{
    private volatile PathPattern[] patterns = [];

    /// <summary>Whether the app calls <c>MapAssets</c>.</summary>
    public bool HasEndpoints { get; private set; }

    /// <summary>Whether the app calls <c>UseAssets</c>, <c>MapAssets</c> or <c>MapAssetFallback</c>.</summary>
    public bool IsServed { get; private set; }

    public void Serve() => IsServed = true;

    public void Map(PathPattern? pattern)
    {
        IsServed = HasEndpoints = true;
        if (pattern is not null)
            patterns = [.. patterns, pattern];
    }

    /// <summary>Whether a pattern matches a logical path.</summary>
    public bool Contains(string path)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.Matches(path))
                return true;
        }

        return false;
    }
}
