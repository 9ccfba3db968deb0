using Assets.Media.Inspection;
using Assets.Media.Tests.Inspection.Samples;

namespace Assets.Media.Tests.Inspection;

/// <summary>Bytes after the end of an image.</summary>
public sealed class TrailingDataOfImages
{
    public static TheoryData<string> Samples => Pictures.Names;

    [Theory]
    [MemberData(nameof(Samples))]
    public void Are_refused_cut_off_or_kept_by_the_rule(string name)
    {
        var image = Pictures.All[name];
        byte[] file = [.. image, .. Bytes.Of("<script>alert(1)</script>")];
        Assert.Equal(MediaRejectionReason.InvalidImage, Inspected.Findings(file).Rejection?.Reason);
        foreach (var rule in new[] { TrailingData.Trim, TrailingData.Allow })
        {
            var findings = Inspected.Findings(file, new() { TrailingData = rule });
            Assert.Null(findings.Rejection);
            Assert.Equal(image.Length, findings.EndOfImage);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Are_accepted_if_they_are_zeros(string name)
    {
        var findings = Inspected.Findings([.. Pictures.All[name], .. new byte[100_000]]);
        Assert.Null(findings.Rejection);
        Assert.Equal(Pictures.All[name].Length, findings.EndOfImage);
    }

    [Fact]
    public async Task Do_not_come_into_a_copy_without_metadata()
    {
        byte[] file = [.. Pictures.Jpeg, .. Pictures.Jpeg];
        var findings = Inspected.Findings(file, new() { TrailingData = TrailingData.Allow });
        var copy = new MemoryStream();
        await ImageMetadata.CopyWithoutAsync(
            new MemoryStream(file),
            copy,
            ImageTypes.Jpeg,
            findings,
            CancellationToken.None
        );
        Assert.InRange(copy.Length, 1, Pictures.Jpeg.Length);
        Assert.Null(Inspected.Findings(copy.ToArray()).Rejection);
    }

    [Fact]
    public void Are_what_a_GIF_without_trailer_does_not_have()
    {
        var file = Hostile.GifOf(2, 8, 8, trailer: false);
        Assert.Null(Inspected.Findings(file).Rejection);
        Assert.Equal([.. file, 0x3B], Inspected.Cleaned(file));
    }
}
