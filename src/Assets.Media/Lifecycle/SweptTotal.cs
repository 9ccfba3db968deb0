namespace Assets.Media.Lifecycle;

/// <summary>A number of objects and their size.</summary>
/// <param name="Count">How many.</param>
/// <param name="Bytes">The sum of their lengths.</param>
public readonly record struct SweptTotal(long Count, long Bytes)
{
    internal SweptTotal Plus(long length) => new(Count + 1, Bytes + length);
}
