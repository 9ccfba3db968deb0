using System.Text;
using Assets.Core.References;

namespace Assets.Core.Tests.References;

public sealed class PositionOfAByte
{
    [Theory]
    [InlineData("|a", 1, 1)]
    [InlineData("ab|", 1, 3)]
    [InlineData("a\n|b", 2, 1)]
    [InlineData("a\r\n|b", 2, 1)]
    [InlineData("a\r|b", 2, 1)]
    [InlineData("a\r\r|b", 3, 1)]
    [InlineData("a\n\n b|c", 3, 3)]
    [InlineData("a\f\u2028|b", 1, 4)]
    [InlineData("ü|", 1, 2)]
    [InlineData("日本|", 1, 3)]
    [InlineData("😀|", 1, 3)]
    [InlineData("\uFEFFa|", 1, 2)]
    [InlineData("\uFEFF\na|", 2, 2)]
    public void CountsFromOneAsEditorsDo(string marked, int line, int column)
    {
        var offset = Encoding.UTF8.GetByteCount(marked[..marked.IndexOf('|', StringComparison.Ordinal)]);
        var source = Encoding.UTF8.GetBytes(marked.Replace("|", "", StringComparison.Ordinal));
        Assert.Equal(new Position(line, column), Position.Of(source, offset));
    }
}

public sealed class PositionsOfManyBytes
{
    [Fact]
    public void AreThoseOfEachByte()
    {
        var text = Encoding.UTF8.GetBytes("\uFEFFa\r\n\n\rb\r\r\nc\nd\r");
        var reader = new PositionReader(text);
        for (var offset = 3; offset <= text.Length; offset++)
            Assert.Equal(Position.Of(text, offset), reader.At(offset));
    }

    [Fact]
    public void AreReadInOnePass() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
        {
            var reader = new PositionReader("abc"u8);
            reader.At(2);
            reader.At(1);
        });
}
