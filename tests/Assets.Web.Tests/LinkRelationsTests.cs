namespace Assets.Web.Tests;

public sealed class LinkRelationsTests
{
    [Theory]
    [InlineData("canonical", true)]
    [InlineData("NEXT  nofollow", true)]
    [InlineData("alternate", true)]
    [InlineData("alternate\tstylesheet", false)]
    [InlineData("stylesheet", false)]
    [InlineData("icon", false)]
    [InlineData(null, false)]
    public void Of_pages(string? rel, bool expected) => Assert.Equal(expected, LinkRelations.NamePages(rel));

    [Theory]
    [InlineData("stylesheet", true)]
    [InlineData("shortcut ICON", true)]
    [InlineData("modulepreload", true)]
    [InlineData("prefetch", false)]
    [InlineData("canonical", false)]
    [InlineData(null, false)]
    public void Of_files_that_a_page_loads(string? rel, bool expected) =>
        Assert.Equal(expected, LinkRelations.LoadFiles(rel));
}
