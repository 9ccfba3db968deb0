namespace Assets.AspNetCore;

/// <summary>Which elements of an entry point are written.</summary>
public enum AssetEntryPart
{
    /// <summary>All of them: stylesheets first, then module preloads and scripts.</summary>
    All,

    /// <summary>The stylesheets.</summary>
    Styles,

    /// <summary>Module preloads and scripts, for example at the end of <c>body</c>.</summary>
    Scripts,
}
