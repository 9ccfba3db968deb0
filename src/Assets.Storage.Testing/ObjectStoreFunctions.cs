namespace Assets.Storage.Testing;

/// <summary>Functions that not every store has.</summary>
[Flags]
public enum ObjectStoreFunctions
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>The store makes signed URLs, and refuses changed and expired ones.</summary>
    SignedUrls = 1,

    /// <summary>All of them.</summary>
    All = SignedUrls,
}
