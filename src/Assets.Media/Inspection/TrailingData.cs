namespace Assets.Media.Inspection;

/// <summary>What happens to bytes after the end of an image. Archives and scripts are hidden there.</summary>
public enum TrailingData
{
    /// <summary>The file is refused.</summary>
    Reject,

    /// <summary>The bytes are cut off. Cameras append pictures and videos, which are lost.</summary>
    Trim,

    /// <summary>The bytes are stored.</summary>
    Allow,
}
