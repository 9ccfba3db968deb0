namespace Assets.AspNetCore;

/// <summary>What happens when markup names an asset that does not exist.</summary>
public enum UnknownAssetBehavior
{
    /// <summary>An <see cref="InvalidOperationException"/> with the place in the view and the nearest names.</summary>
    Throw,

    /// <summary>Markup gets the URL as it is written; a warning is logged once for each name.</summary>
    Log,
}
