using Assets.Core.References;

namespace Assets.Core.Tests.References;

public sealed class Utf8CheckTests
{
    public static TheoryData<byte[], long?> Texts =>
        new()
        {
            { [], null },
            { "plain"u8.ToArray(), null },
            { "é€😀 é€😀"u8.ToArray(), null },
            { [.. "é€"u8, 0xe9, .. "x"u8], 5 },
            { [.. "😀"u8, .. "😀"u8[..3]], 4 },
            { [.. "€"u8[..2], .. "€"u8], 0 },
            { [.. "ab"u8, 0x80], 2 },
            { [.. "ab"u8, 0xed, 0xa0, 0x80], 2 },
            { [0xc0, 0x80], 0 },
            { [.. "a"u8, 0xff, 0xff, 0xff, 0xff], 1 },
        };

    [Theory]
    [MemberData(nameof(Texts))]
    public void FindsTheFirstBytesThatAreNot(byte[] text, long? firstInvalid) =>
        Assert.Equal(firstInvalid, Utf8Check.FirstInvalidIn(text));

    [Theory]
    [MemberData(nameof(Texts))]
    public void FindsThemInBlocksOfAnyLength(byte[] text, long? firstInvalid)
    {
        for (var length = 1; length <= Math.Max(1, text.Length); length++)
        {
            var check = new Utf8Check();
            foreach (var block in text.Chunk(length))
                check.Add(block);
            check.End();
            Assert.Equal(firstInvalid, check.FirstInvalid);
        }
    }
}
