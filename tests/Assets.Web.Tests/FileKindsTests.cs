namespace Assets.Web.Tests;

public sealed class FileKindsTests
{
    [Theory]
    [InlineData("site.css", Syntax.Css)]
    [InlineData("a/SITE.CSS", Syntax.Css)]
    [InlineData("a.js", Syntax.JavaScript)]
    [InlineData("a.cjs", Syntax.JavaScript)]
    [InlineData("a.mjs", Syntax.Module)]
    [InlineData("a.jsx", Syntax.None)]
    [InlineData("data.json", Syntax.Json)]
    [InlineData("map.geojson", Syntax.Json)]
    [InlineData("a.map", Syntax.None)]
    [InlineData("app.webmanifest", Syntax.WebManifest)]
    [InlineData("pwa/manifest.json", Syntax.WebManifest)]
    [InlineData("a.xhtml", Syntax.Xml)]
    [InlineData("a.svg", Syntax.Xml)]
    [InlineData("a.svgz", Syntax.None)]
    [InlineData("browserconfig.xml", Syntax.BrowserConfiguration)]
    [InlineData("feed.xml", Syntax.None)]
    [InlineData("css", Syntax.None)]
    public void The_extension_determines_the_syntax(string path, object syntax) =>
        Assert.Equal(syntax, FileKinds.Of(path).Syntax);

    [Theory]
    [InlineData("a.css", true)]
    [InlineData("a.c", true)]
    [InlineData("a.atom", true)]
    [InlineData("a.gltf", true)]
    [InlineData("a.wasm", true)]
    [InlineData("a.scss", true)]
    [InlineData("a.svg", true)]
    [InlineData("a.svgz", false)]
    [InlineData("a.ts", false)]
    [InlineData("a.pdf", false)]
    [InlineData("a.woff2", false)]
    [InlineData("a.unknown", false)]
    public void The_extension_determines_whether_the_file_compresses(string path, bool compresses) =>
        Assert.Equal(compresses, FileKinds.Of(path).Compresses);

    [Theory]
    [InlineData("a.md", true)]
    [InlineData("a.webmanifest", true)]
    [InlineData("a.map", false)]
    [InlineData("a.png", false)]
    public void The_extension_determines_whether_the_file_is_read_as_text(string path, bool isText) =>
        Assert.Equal(isText, FileKinds.Of(path).IsText);

    /// <summary>Outside Development an unpublished site serves known types only.</summary>
    [Theory]
    [InlineData("App.dll")]
    [InlineData("settings.ini")]
    public void A_file_can_compress_and_have_no_media_type(string path)
    {
        Assert.True(FileKinds.Of(path).Compresses);
        Assert.False(MediaTypes.TryGet(path, out _));
    }

    [Fact]
    public void Each_extension_has_one_line() =>
        Assert.Empty(
            FileKindTable
                .Text.Split('\n')
                .SelectMany(line => line.Split(' ').Skip(1).Where(word => !word.StartsWith('+')))
                .GroupBy(extension => extension, StringComparer.OrdinalIgnoreCase)
                .Where(group => group.Skip(1).Any())
                .Select(group => group.Key)
        );
}
