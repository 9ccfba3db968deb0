namespace Assets.Media.Lifecycle;

/// <summary>Why an object is not needed.</summary>
public enum SweptFileKind
{
    /// <summary>A file that nothing names.</summary>
    Orphan,

    /// <summary>A direct upload that was not completed, or what is left of one.</summary>
    ExpiredUpload,

    /// <summary>
    /// A variant of a file that nothing names, or of a variant that the app does not define any more.
    /// </summary>
    UnusedVariant,
}
