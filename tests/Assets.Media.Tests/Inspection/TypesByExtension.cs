using Assets.Media.Inspection;

namespace Assets.Media.Tests.Inspection;

/// <summary>The extension of a name beside the content.</summary>
public sealed class TypesByExtension
{
    [Theory]
    [InlineData(".csv", "text/csv")]
    [InlineData(".CSV", "text/csv")]
    [InlineData(".md", "text/markdown")]
    [InlineData(".json", "application/json")]
    [InlineData(".txt", "text/plain")]
    [InlineData(".js", "text/plain")]
    [InlineData(".css", "text/plain")]
    [InlineData(".unknown", "text/plain")]
    [InlineData("", "text/plain")]
    [InlineData(null, "text/plain")]
    public void Make_text_more_precise_but_never_active(string? extension, string expected) =>
        Assert.Equal(expected, FileTypes.Resolve(TextTypes.Plain, extension)?.ContentType);

    [Fact]
    public void Never_make_a_harmless_file_active_or_executable()
    {
        foreach (var sniffed in FileTypes.All.Where(type => !type.IsActive && !type.IsExecutable))
        {
            foreach (var extension in FileTypes.All.SelectMany(type => type.Extensions))
            {
                if (FileTypes.Resolve(sniffed, extension) is { } type)
                    Assert.False(type.IsActive || type.IsExecutable, $"{sniffed.ContentType} {extension}");
            }
        }
    }

    [Theory]
    [InlineData(".html")]
    [InlineData(".svg")]
    [InlineData(".exe")]
    [InlineData(".php")]
    [InlineData(".png")]
    public void Are_refused_if_they_belong_to_another_type_than_text(string extension) =>
        Assert.Null(FileTypes.Resolve(TextTypes.Plain, extension));

    [Theory]
    [InlineData(".jpeg", "image/jpeg")]
    [InlineData(".JPG", "image/jpeg")]
    [InlineData(".png", null)]
    [InlineData(".html", null)]
    [InlineData(".exe", null)]
    public void Are_compared_with_the_content_of_images(string extension, string? expected) =>
        Assert.Equal(expected, FileTypes.Resolve(ImageTypes.Jpeg, extension)?.ContentType);

    [Theory]
    [InlineData(".doc", "application/msword")]
    [InlineData(".xls", "application/vnd.ms-excel")]
    [InlineData(".msi", "application/x-ole-storage")]
    [InlineData(".docx", null)]
    public void Tell_apart_what_shares_a_container(string extension, string? expected) =>
        Assert.Equal(expected, FileTypes.Resolve(DocumentTypes.CompoundFile, extension)?.ContentType);

    [Fact]
    public void Belong_to_one_type_each() =>
        Assert.Equal(
            FileTypes.All.SelectMany(type => type.Extensions).Distinct().Count(),
            FileTypes.All.SelectMany(type => type.Extensions).Count()
        );
}
