namespace Assets.AspNetCore;

/// <summary>What happens when markup names an asset that does not exist.</summary>
public enum UnknownAssetBehavior
{
    /// <summary>
    /// An <see cref="InvalidOperationException"/> is thrown. Its message has the place in the view and similar names.
    /// </summary>
    Throw,

    /// <summary>Markup gets the unchanged URL; a warning is logged once for each name.</summary>
    Log,
}
