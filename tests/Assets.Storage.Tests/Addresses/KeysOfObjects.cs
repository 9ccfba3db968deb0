namespace Assets.Storage.Tests.Addresses;

public sealed class KeysOfObjects
{
    [Theory]
    [InlineData("", "empty")]
    [InlineData("/a", "slash")]
    [InlineData("a/", "slash")]
    [InlineData("a//b", "slash")]
    [InlineData(".", "dot")]
    [InlineData("a/../b", "dot")]
    [InlineData("a.", "dot")]
    [InlineData("a\\b", "backslash")]
    [InlineData("a\nb", "control")]
    [InlineData("a\u007f", "control")]
    [InlineData("\ufffe", "Unicode")]
    public void Are_refused_with_the_reason(string text, string reason)
    {
        Assert.False(ObjectKey.TryParse(text, out _));
        var exception = Assert.Throws<ObjectStoreException>(() => ObjectKey.Parse(text));
        Assert.Equal(ObjectStoreFailure.InvalidKey, exception.Failure);
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
    }

    [Fact]
    public void Are_valid_Unicode()
    {
        Assert.False(ObjectKey.TryParse("a\ud800", out _));
        Assert.False(ObjectKey.TryParse("\ufffd\udc00", out _));
        Assert.True(ObjectKey.TryParse("\ufffd😀", out _));
    }

    [Fact]
    public void Have_limits_in_bytes()
    {
        Assert.True(ObjectKey.TryParse(new string('a', 255), out _));
        Assert.False(ObjectKey.TryParse(new string('ü', 128), out _));
        Assert.False(ObjectKey.TryParse(string.Join('/', Enumerable.Repeat(new string('a', 200), 6)), out _));
    }
}
