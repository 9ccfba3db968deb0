using Assets.Media.Inspection;
using Assets.Media.Tests.Inspection.Samples;

namespace Assets.Media.Tests.Inspection;

/// <summary>Files that pretend to be images, images that hide something, and images that exhaust a decoder.</summary>
public sealed class HostileImages
{
    public static TheoryData<string> Samples => [.. Hostile.All.Keys];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Are_refused_with_their_reason(string name)
    {
        var (file, reason) = Hostile.All[name];
        var type = Inspected.TypeOf(file);
        if (reason == Hostile.NotAnImage)
        {
            Assert.False(type is not null && ImageInspection.Verifies(type));
            return;
        }
        var rejection = Inspected.Findings(file).Rejection;
        Assert.Contains(reason, rejection?.Message, StringComparison.Ordinal);
        var isBomb =
            reason.Contains("pixels", StringComparison.Ordinal)
                && !reason.Contains("more or less", StringComparison.Ordinal)
            || reason is "together" or "more than 500 frames";
        Assert.Equal(
            isBomb ? MediaRejectionReason.ImageTooLarge : MediaRejectionReason.InvalidImage,
            rejection!.Reason
        );
    }

    [Fact]
    public void Are_refused_as_every_other_format()
    {
        FileType[] types = [ImageTypes.Png, ImageTypes.Jpeg, ImageTypes.Gif, ImageTypes.WebP, ImageTypes.Avif];
        foreach (var file in Pictures.All.Values)
        {
            foreach (var type in types.Where(type => type != Inspected.TypeOf(file)))
                Assert.Equal(MediaRejectionReason.InvalidImage, Inspected.FindingsAs(type, file).Rejection?.Reason);
        }
    }

    [Fact]
    public void Do_not_fill_memory_with_what_they_inflate_to()
    {
        var (file, _) = Hostile.All["png that inflates beyond its size"];
        var before = GC.GetAllocatedBytesForCurrentThread();
        Inspected.Findings(file);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }
}
