namespace Assets.Media.Variants;

/// <summary>What came of making a variant.</summary>
internal enum VariantOutcome
{
    /// <summary>It is stored.</summary>
    Made,

    /// <summary>The store has no file with the key. It may be stored yet.</summary>
    NoFile,

    /// <summary>The file is larger than the store allows.</summary>
    TooLarge,

    /// <summary>The file is no image of a type that is decoded.</summary>
    NoImage,

    /// <summary>The image has more pixels or frames than the store allows, or its structure is damaged.</summary>
    NotAllowed,

    /// <summary>The image cannot be decoded.</summary>
    NotDecoded,
}
