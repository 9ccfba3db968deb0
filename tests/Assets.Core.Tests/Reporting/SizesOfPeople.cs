using Assets.Core.Reporting;

namespace Assets.Core.Tests.Reporting;

public sealed class SizesOfPeople
{
    [Theory]
    [InlineData("200KB", 200_000)]
    [InlineData("200 kb", 200_000)]
    [InlineData("150KiB", 153_600)]
    [InlineData("1.5MB", 1_500_000)]
    [InlineData("1MiB", 1_048_576)]
    [InlineData("900B", 900)]
    [InlineData("900", 900)]
    public void AreRead(string text, long expected) => Assert.Equal(expected, ByteSize.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("KB")]
    [InlineData("-1KB")]
    [InlineData("0")]
    [InlineData("1,5MB")]
    [InlineData("20 apples")]
    [InlineData("99999999999999999999GB")]
    public void AreRefused(string text) => Assert.Null(ByteSize.Parse(text));

    [Theory]
    [InlineData(999, "999 B")]
    [InlineData(1_000, "1 kB")]
    [InlineData(31_449, "31.4 kB")]
    [InlineData(2_000_000, "2 MB")]
    public void AreWritten(long size, string expected) => Assert.Equal(expected, ByteSize.Of(size));
}
