using Assets.Media.Tests.Inspection.Samples;

namespace Assets.Media.Tests.Inspection;

/// <summary>Images that encoders write are accepted with their dimensions.</summary>
public sealed class VerifiedImages
{
    public static TheoryData<string> Samples => Pictures.Names;

    [Theory]
    [MemberData(nameof(Samples))]
    public void Are_accepted_to_their_last_byte(string name)
    {
        var file = Pictures.All[name];
        var findings = Inspected.Findings(file);
        Assert.Null(findings.Rejection);
        Assert.Equal(file.Length, findings.EndOfImage);
        var (width, height) = name == "animated png" ? (8, 8) : (Pictures.Width, Pictures.Height);
        Assert.Equal((width, height), (findings.Width, findings.Height));
        Assert.Equal(name.StartsWith("animated", StringComparison.Ordinal) ? 2 : 1, findings.Frames);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(4, 0)]
    [InlineData(8, 0)]
    [InlineData(16, 0)]
    [InlineData(8, 2)]
    [InlineData(16, 2)]
    [InlineData(1, 3)]
    [InlineData(2, 3)]
    [InlineData(4, 3)]
    [InlineData(8, 3)]
    [InlineData(8, 4)]
    [InlineData(16, 4)]
    [InlineData(8, 6)]
    [InlineData(16, 6)]
    public void Are_accepted_in_every_kind_of_PNG(byte depth, byte color) =>
        Assert.Null(Inspected.Findings(PngFile.Of(13, 7, depth, color)).Rejection);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(4, 4)]
    [InlineData(5, 9)]
    [InlineData(64, 33)]
    public void Are_accepted_interlaced_in_every_size(int width, int height)
    {
        using var image = Pictures
            .Gradient()
            .Resize((double)width / Pictures.Width, vscale: (double)height / Pictures.Height);
        Assert.Null(Inspected.Findings(image.PngsaveBuffer(interlace: true)).Rejection);
    }

    [Fact]
    public void Are_read_in_pieces()
    {
        using var noise = NetVips.Image.Gaussnoise(700, 700, sigma: 80).Cast(NetVips.Enums.BandFormat.Uchar);
        foreach (var file in new[] { noise.PngsaveBuffer(), noise.JpegsaveBuffer(q: 95), noise.WebpsaveBuffer() })
        {
            Assert.True(file.Length > 100_000);
            Assert.Null(Inspected.Findings(file).Rejection);
        }
    }
}
