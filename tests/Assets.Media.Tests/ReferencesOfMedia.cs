using Assets.Storage;

namespace Assets.Media.Tests;

/// <summary>The text form of a reference, which databases and forms keep.</summary>
public sealed class ReferencesOfMedia
{
    [Theory]
    [InlineData("avatars:2026/11/a.jpg", "avatars", "2026/11/a.jpg")]
    [InlineData("a:b:c", "a", "b:c")]
    public void Are_read_from_their_text(string text, string store, string key)
    {
        var reference = MediaRef.Parse(text);
        Assert.Equal(new MediaRef(store, ObjectKey.Parse(key)), reference);
        Assert.Equal(text, reference.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("avatars")]
    [InlineData(":a.jpg")]
    [InlineData("avatars:")]
    [InlineData("avatars:../a.jpg")]
    [InlineData("avatars:/a.jpg")]
    public void Refuse_other_texts(string? text) => Assert.False(MediaRef.TryParse(text, null, out _));
}
