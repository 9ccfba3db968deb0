namespace Assets.Core.Tests.References.Situations;

public sealed class WebManifestSituations
{
    private static Situation Manifest => new("dir/app.webmanifest");

    [Theory]
    [InlineData(
        """{"icons": [{"src": "a.png", "sizes": "192x192"}, {"src": "/root.png"}]}""",
        """{"icons": [{"src": "a.*.png", "sizes": "192x192"}, {"src": "/root.*.png"}]}"""
    )]
    [InlineData(
        """{"screenshots": [{"src": "../img/a.png?v=1"}]}""",
        """{"screenshots": [{"src": "../img/a.*.png?v=1"}]}"""
    )]
    [InlineData(
        """{"shortcuts": [{"name": "x", "url": "/x", "icons": [{"src": "a.png"}]}]}""",
        """{"shortcuts": [{"name": "x", "url": "/x", "icons": [{"src": "a.*.png"}]}]}"""
    )]
    [InlineData(
        """{"file_handlers": [{"action": "/open", "icons": [{"src": "a.png"}]}]}""",
        """{"file_handlers": [{"action": "/open", "icons": [{"src": "a.*.png"}]}]}"""
    )]
    [InlineData("""{"icons": [{"src": "sub\/a.png"}]}""", """{"icons": [{"src": "sub/a.*.png"}]}""")]
    [InlineData("""{"icons": [{"src": "\u0061.png"}]}""", """{"icons": [{"src": "a.*.png"}]}""")]
    [InlineData("""{"icons": [{"src": "a%20b.png"}]}""", """{"icons": [{"src": "a%20b.*.png"}]}""")]
    [InlineData(
        """{ /* icons */ "icons": [{"src": "a.png",},], }""",
        """{ /* icons */ "icons": [{"src": "a.*.png",},], }"""
    )]
    [InlineData("\uFEFF{\"icons\": [{\"src\": \"a.png\"}]}", "\uFEFF{\"icons\": [{\"src\": \"a.*.png\"}]}")]
    public void Images_get_their_published_names(string input, string expected) => Manifest.Becomes(input, expected);

    [Theory]
    [InlineData("""{"start_url": "/root.png", "scope": "a.png", "id": "a.png"}""")]
    [InlineData("""{"src": "a.png", "icons": {"128": "a.png"}, "other": [{"src": "a.png"}]}""")]
    [InlineData("""{"shortcuts": [{"url": "a.png", "src": "a.png"}], "related_applications": [{"url": "a.png"}]}""")]
    [InlineData(
        """{"icons": [{"src": "https://elsewhere.example/a.png"}, {"src": "data:image/png;base64,AA=="}, {"src": ""}, {"src": 1}]}"""
    )]
    [InlineData("""{"icons": [{"src": "a.png"}""")]
    [InlineData("""{"a": {"b": {"c": {"d": {"e": {"f": {"g": {"h": {"i": [{"icons": [{"src": "a.png"}]}]}}}}}}}}}}""")]
    public void All_else_is_unchanged(string input) => Manifest.Stays(input);

    [Theory]
    [InlineData("""{"icons": [{"src": "gone.png"}]}""", "ASSETS201 dir/app.webmanifest(1,21)")]
    [InlineData("{\r\n \"icons\": [\r\n  {\"src\": \"gone.png\"}]}", "ASSETS201 dir/app.webmanifest(3,12)")]
    [InlineData("""{"icons": [{"src": "../../up.png"}]}""", "ASSETS202 dir/app.webmanifest(1,21)")]
    public void Missing_images_are_reported_at_their_reference(string input, string diagnostics) =>
        Manifest.Stays(input, diagnostics);

    [Theory]
    [InlineData("dir/manifest.json")]
    [InlineData("dir/App.WEBMANIFEST")]
    public void Is_recognised_by_its_name(string path) =>
        new Situation(path).Becomes("""{"icons": [{"src": "a.png"}]}""", """{"icons": [{"src": "a.*.png"}]}""");

    [Fact]
    public void Other_json_is_unchanged() => new Situation("dir/data.json").Stays("""{"icons": [{"src": "a.png"}]}""");

    [Fact]
    public void Tiles_of_browserconfig_are_rewritten() =>
        new Situation("dir/browserconfig.xml").Becomes(
            """<?xml version="1.0"?><browserconfig><msapplication><tile><square70x70logo src="a.png"/><TileColor>#fff</TileColor></tile></msapplication></browserconfig>""",
            """<?xml version="1.0"?><browserconfig><msapplication><tile><square70x70logo src="a.*.png"/><TileColor>#fff</TileColor></tile></msapplication></browserconfig>"""
        );
}
