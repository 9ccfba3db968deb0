namespace Assets.Media;

/// <summary>How an image is fitted into the box of a variant. It is never enlarged.</summary>
public enum VariantFit
{
    /// <summary>It is made small enough to lie in the box, whole.</summary>
    Inside,

    /// <summary>It fills the box, and what lies outside is cut off from both sides.</summary>
    Cover,
}
