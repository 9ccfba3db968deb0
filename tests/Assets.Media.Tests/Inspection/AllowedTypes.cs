using Assets.Media.Inspection;

namespace Assets.Media.Tests.Inspection;

/// <summary>The types that a store names.</summary>
public sealed class AllowedTypes
{
    [Fact]
    public void Are_all_that_run_nowhere_if_none_is_named()
    {
        var list = TypeList.Parse([]);
        Assert.All(FileTypes.All, type => Assert.Equal(!type.IsActive && !type.IsExecutable, list.Contains(type)));
    }

    [Theory]
    [InlineData(".pdf", "application/pdf")]
    [InlineData(" .PDF ", "application/pdf")]
    [InlineData("image/png", "image/png")]
    [InlineData(".jpeg", "image/jpeg")]
    [InlineData(".svg", "image/svg+xml")]
    [InlineData("text/html", "text/html")]
    [InlineData(".exe", "application/vnd.microsoft.portable-executable")]
    public void Are_named_by_extension_or_content_type(string entry, string expected)
    {
        var list = TypeList.Parse([entry]);
        Assert.Equal([expected], FileTypes.All.Where(list.Contains).Select(type => type.ContentType));
    }

    [Fact]
    public void Are_named_by_group_without_those_that_are_active()
    {
        var list = TypeList.Parse(["image/*", "text/*"]);
        Assert.True(list.Contains(ImageTypes.Avif));
        Assert.True(list.Contains(TextTypes.Csv));
        Assert.False(list.Contains(TextTypes.Svg));
        Assert.False(list.Contains(TextTypes.Html));
        Assert.False(list.Contains(ExecutableTypes.Script));
        Assert.False(list.Contains(DocumentTypes.Pdf));
    }

    [Theory]
    [InlineData(".pgn", "'.png'")]
    [InlineData("image/jpg", "'image/jpeg'")]
    [InlineData("images/*", "'image/*'")]
    [InlineData("pdf", "'.pdf'")]
    [InlineData("", "")]
    public void Are_corrected_if_unknown(string entry, string suggestion)
    {
        var exception = Assert.Throws<FormatException>(() => TypeList.Parse([entry]));
        Assert.Contains(suggestion, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".js")]
    [InlineData("text/javascript")]
    [InlineData(".css")]
    public void Are_never_JavaScript(string entry)
    {
        var exception = Assert.Throws<FormatException>(() => TypeList.Parse([entry]));
        Assert.Contains("Allow '.txt' instead", exception.Message, StringComparison.Ordinal);
    }
}
