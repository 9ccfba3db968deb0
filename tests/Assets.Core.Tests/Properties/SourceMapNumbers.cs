using System.Text;
using Assets.Core.Preparing;

namespace Assets.Core.Tests.Properties;

public sealed class AnyNumberOfASourceMap
{
    [Fact]
    public void IsReadAsItWasWritten() =>
        Checked.ForAll<(int Value, int Next)>(
            5_000,
            pair =>
            {
                var text = new StringBuilder();
                Base64Vlq.Write(text, pair.Value);
                var length = text.Length;
                Base64Vlq.Write(text, pair.Next);
                Assert.True(Base64Vlq.TryRead(text.ToString(), out var value, out var read));
                Assert.Equal((pair.Value, length), (value, read));
            },
            size: int.MaxValue
        );

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    [InlineData(0)]
    public void IsReadAtTheLimits(int number)
    {
        var text = new StringBuilder();
        Base64Vlq.Write(text, number);
        Assert.True(Base64Vlq.TryRead(text.ToString(), out var value, out _));
        Assert.Equal(number, value);
    }
}
