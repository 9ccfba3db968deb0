using Assets.Media.Inspection;
using Assets.Media.Tests.Inspection.Samples;

namespace Assets.Media.Tests.Inspection;

/// <summary>Files that are larger than memory.</summary>
public sealed class LargeImages
{
    [Fact]
    public async Task Are_read_in_pieces()
    {
        using var stream = new LargeJpeg(Pictures.Jpeg, padding: 500_000_000);
        var before = GC.GetTotalAllocatedBytes();
        var findings = await ImageInspection.InspectAsync(stream, ImageTypes.Jpeg, new(), CancellationToken.None);
        Assert.Null(findings.Rejection);
        Assert.Equal(stream.Length, findings.EndOfImage);
        // Other tests run at the same time.
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 200_000_000);
    }

    [Fact]
    public async Task Are_left_when_the_upload_is_cancelled()
    {
        using var stream = new LargeJpeg(Pictures.Jpeg, padding: 500_000_000);
        using var source = new CancellationTokenSource();
        stream.BeforeRead = () => source.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            ImageInspection.InspectAsync(stream, ImageTypes.Jpeg, new(), source.Token)
        );
    }

    [Fact]
    public void Are_limited_by_the_rules_of_the_store()
    {
        Assert.Null(Inspected.Findings(Pictures.Jpeg, new() { MaxPixels = 48 * 32 }).Rejection);
        var rejection = Inspected.Findings(Pictures.Jpeg, new() { MaxPixels = 48 * 32 - 1 }).Rejection;
        Assert.Equal(MediaRejectionReason.ImageTooLarge, rejection?.Reason);
        Assert.Equal("The image has 48 x 32 pixels, which are more than 1535.", rejection?.Message);
        foreach (var animated in new[] { Pictures.AnimatedGif, Pictures.AnimatedWebP, Pictures.AnimatedPng })
            Assert.Equal(
                "The image has more than 1 frames.",
                Inspected.Findings(animated, new() { MaxFrames = 1 }).Rejection?.Message
            );
    }
}
