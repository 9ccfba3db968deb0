namespace Assets.Media.Inspection;

/// <summary>A range of an image's file that is replaced.</summary>
/// <param name="Offset">The first byte of the range.</param>
/// <param name="Length">The number of bytes that are replaced; 0 to insert.</param>
/// <param name="Replacement">The new bytes.</param>
/// <param name="Fill">
/// If not null, the new bytes are repeated with this byte up to <see cref="Length"/>, so that offsets in the file stay
/// valid.
/// </param>
internal readonly record struct ImageEdit(long Offset, long Length, byte[] Replacement, byte? Fill = null)
{
    /// <summary>The first byte behind the range.</summary>
    public long End => Offset + Length;
}
