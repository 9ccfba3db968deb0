namespace Assets.Storage.Copying;

/// <summary>What was done with an object, or would be done in a dry run.</summary>
public enum StoreCopyAction
{
    /// <summary>It was stored in the target, which had no such object.</summary>
    Copied,

    /// <summary>It was stored instead of another one.</summary>
    Replaced,

    /// <summary>The target has it already.</summary>
    Kept,

    /// <summary>The target has another object under the key, which was kept.</summary>
    Differs,

    /// <summary>Only the target had it, and it was deleted there.</summary>
    Deleted,

    /// <summary>It was not copied; the reason is known.</summary>
    Failed,
}
