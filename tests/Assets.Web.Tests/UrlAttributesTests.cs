namespace Assets.Web.Tests;

public sealed class UrlAttributesTests
{
    [Theory]
    [InlineData("img", "srcset", nameof(AttributeRole.SourceSet))]
    [InlineData("LINK", "imagesrcset", nameof(AttributeRole.SourceSet))]
    [InlineData("link", "href", nameof(AttributeRole.Relation))]
    [InlineData("use", "xlink:href", nameof(AttributeRole.Load))]
    [InlineData("iframe", "src", nameof(AttributeRole.Embed))]
    [InlineData("a", "href", nameof(AttributeRole.Link))]
    [InlineData("div", "src", nameof(AttributeRole.None))]
    [InlineData("img", "alt", nameof(AttributeRole.None))]
    public void Have_a_role(string element, string name, string expected) =>
        Assert.Equal(expected, UrlAttributes.RoleOf(element, name).ToString());
}
