namespace Assets.Media;

/// <summary>The format of a variant.</summary>
public enum VariantFormat
{
    /// <summary>WebP.</summary>
    WebP,

    /// <summary>AVIF: smaller than WebP, and slow to make.</summary>
    Avif,

    /// <summary>JPEG, without transparency.</summary>
    Jpeg,

    /// <summary>PNG.</summary>
    Png,
}
