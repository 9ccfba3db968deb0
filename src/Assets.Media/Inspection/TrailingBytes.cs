namespace Assets.Media.Inspection;

/// <summary>Applies the rule for bytes after the end of an image.</summary>
internal static class TrailingBytes
{
    /// <summary>Refuses an image with trailing bytes unless the rule permits them.</summary>
    public static ImageFindings Judge(ImageFindings findings, long length, ImageRules rules)
    {
        var count = length - findings.EndOfImage;
        if (findings.Rejection is not null || count == 0 || rules.TrailingData != TrailingData.Reject)
            return findings;
        return ImageFindings.Damaged(
            $"The file has {count} more bytes after the end of the image. Some cameras append pictures or videos there. "
                + "Save the image anew in an image editor, and upload that file."
        );
    }
}
