namespace Assets.Tool.Releases;

/// <summary>
/// When an object is uploaded. A stage begins when the one before it is complete, so that no object names one that is
/// not there yet.
/// </summary>
internal enum UploadStage
{
    /// <summary>Names that change with the content. Nothing that visitors have names them yet.</summary>
    Fingerprinted,

    /// <summary>Names that do not change, such as scripts and icons; they may name fingerprinted files.</summary>
    Plain,

    /// <summary>Pages, which name all other files.</summary>
    Page,
}
