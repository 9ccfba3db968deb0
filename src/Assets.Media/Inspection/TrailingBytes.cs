using Assets.Media.Inspection.Images;

namespace Assets.Media.Inspection;

/// <summary>Applies the rule for bytes after the end of an image.</summary>
internal static class TrailingBytes
{
    /// <summary>
    /// Refuses an image with trailing bytes unless the rule permits them. Zeros are padding, which some encoders write
    /// and in which nothing can be hidden.
    /// </summary>
    public static ImageFindings Judge(ImageFindings findings, ImageSource source, ImageRules rules)
    {
        var count = source.Length - findings.EndOfImage;
        if (findings.Rejection is not null || rules.TrailingData != TrailingData.Reject)
            return findings;
        source.Seek(findings.EndOfImage);
        if (IsZero(source))
            return findings;
        return ImageFindings.Damaged(
            $"The file has {count} more bytes after the end of the image. Some cameras append pictures or videos "
                + "there. Save the image anew in an image editor, and upload that file."
        );
    }

    private static bool IsZero(ImageSource source)
    {
        while (source.Left > 0)
        {
            var piece = source.Peek();
            if (piece.IsEmpty || piece.ContainsAnyExcept((byte)0))
                return false;
            source.Skip(piece.Length);
        }
        return true;
    }
}
