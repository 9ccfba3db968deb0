using Assets.Media.Naming;

namespace Assets.Media.Tests.Naming;

/// <summary>The name that a client sends, as people see it again.</summary>
public sealed class NameOnTheDevice
{
    [Theory]
    [InlineData("photo.jpg", "photo.jpg")]
    [InlineData("C:\\fakepath\\photo.jpg", "photo.jpg")]
    [InlineData("C:photo.jpg", "photo.jpg")]
    [InlineData("\\\\server\\share\\photo.jpg", "photo.jpg")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("..\\..\\web.config", "web.config")]
    [InlineData("/", null)]
    [InlineData("a/..", null)]
    public void Has_no_path(string claimed, string? expected) => Assert.Equal(expected, OriginalName.From(claimed));

    [Theory]
    [InlineData("a.txt:b", "a.txt")]
    [InlineData("shell.asp::$DATA", "shell.asp")]
    [InlineData("Meeting 10:30.png", "Meeting 10_30.png")]
    public void Names_no_stream_of_Windows(string claimed, string expected) =>
        Assert.Equal(expected, OriginalName.From(claimed));

    [Theory]
    [InlineData("shell.php\0.jpg", "shell.php.jpg")]
    [InlineData("a\r\nSet-Cookie: x.jpg", "aSet-Cookie_ x.jpg")]
    [InlineData("invoice\u202Egpj.exe", "invoicegpj.exe")]
    [InlineData("\u2066a\u2069\u200B\uFEFF\u00AD.jpg", "a.jpg")]
    [InlineData("a\u2028b\u00A0 \u3000c.jpg", "a b c.jpg")]
    [InlineData("\u3164\u2800", null)]
    [InlineData("a\uE000\uFFFE.jpg", "a.jpg")]
    public void Has_no_invisible_characters(string claimed, string? expected) =>
        Assert.Equal(expected, OriginalName.From(claimed));

    [Theory]
    [InlineData("what? \"<really>\" |*.jpg", "what_ __really__ __.jpg")]
    [InlineData("a.jpg. . ", "a.jpg")]
    [InlineData("   a.jpg", "a.jpg")]
    [InlineData("...", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("CON", "_CON")]
    [InlineData("con.jpg", "_con.jpg")]
    [InlineData("nul .tar.gz", "_nul .tar.gz")]
    [InlineData("COM¹.txt", "_COM¹.txt")]
    [InlineData("console.jpg", "console.jpg")]
    public void Can_be_a_file_on_Windows(string? claimed, string? expected) =>
        Assert.Equal(expected, OriginalName.From(claimed));

    [Theory]
    [InlineData("😀.jpg")]
    [InlineData("👨‍👩‍👧.png")]
    [InlineData("❤️.gif")]
    [InlineData("写真.jpg")]
    [InlineData("صورة.jpg")]
    [InlineData("a.jpg.php")]
    [InlineData(".htaccess")]
    public void Is_kept_if_people_can_read_it(string claimed) => Assert.Equal(claimed, OriginalName.From(claimed));

    [Fact]
    public void Has_no_half_characters() => Assert.Equal("a.jpg", OriginalName.From("\uD800a\uDC00.jpg"));

    [Fact]
    public void Is_composed()
    {
        Assert.SkipUnless("e\u0301".Normalize().Length == 1, "This runtime does not normalize Unicode.");
        Assert.Equal("caf\u00E9.jpg", OriginalName.From("cafe\u0301.jpg"));
        // Characters are put together that were not neighbours before.
        Assert.Equal("caf\u00E9.jpg", OriginalName.From("cafe\u200B\u0301.jpg"));
    }

    [Fact]
    public void Is_shortened_before_its_extension()
    {
        Assert.Equal(new string('a', 251) + ".jpg", OriginalName.From(new string('a', 5000) + ".jpg"));
        Assert.Equal(
            string.Concat(Enumerable.Repeat("😀", 62)) + ".jpg",
            OriginalName.From(string.Concat(Enumerable.Repeat("😀", 99)) + ".jpg")
        );
        Assert.Equal(new string('a', 255), OriginalName.From(new string('a', 255) + "." + new string('b', 99)));
    }
}
