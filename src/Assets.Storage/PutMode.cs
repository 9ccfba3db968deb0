namespace Assets.Storage;

/// <summary>What happens to an existing object when one is stored under its key.</summary>
public enum PutMode
{
    /// <summary>It is kept: of several writers at the same time one succeeds, and the others fail.</summary>
    CreateOnly,

    /// <summary>It is replaced: of several writers at the same time the last one succeeds.</summary>
    Replace,
}
