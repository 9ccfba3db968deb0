using Assets.Core.References;
using Assets.Core.References.Resolving;

namespace Assets.Core.Tests.References.Resolving;

public sealed class ReferenceResolverTests
{
    private static SourceAsset Asset(string path, params string[] aliases) =>
        new()
        {
            Path = LogicalPath.Parse(path),
            File = "/" + path,
            SourceName = "wwwroot",
            Length = 0,
            ModifiedTicks = 0,
            Policy = AssetPolicy.Undecided,
            ContentType = "",
            FingerprintIndex = SourceAsset.DefaultFingerprintIndex(LogicalPath.Parse(path)),
            Aliases = [.. aliases.Select(LogicalPath.Parse)],
        };

    private static string Resolve(
        string specifier,
        ReferenceKind kind = ReferenceKind.StylesheetUrl,
        string? baseUrl = null
    )
    {
        var resolver = new ReferenceResolver(
            [
                Asset("css/site.css"),
                Asset("img/a b.png"),
                Asset("img/ü.png"),
                Asset("js/m.js"),
                Asset("x.css", "x.abc.css"),
            ],
            baseUrl
        );
        var resolution = resolver.Resolve(
            LogicalPath.Parse("css/site.css"),
            new Reference(kind, ReferenceSyntax.CssUrl, 0, 0, specifier)
        );
        return resolution.Kind == ResolutionKind.Found ? resolution.Target!.Path.Value
            : resolution.Kind == ResolutionKind.Missing ? "missing " + resolution.LookedFor
            : resolution.Kind.ToString();
    }

    [Theory]
    [InlineData("../img/a%20b.png", "img/a b.png")]
    [InlineData("../img/a b.png", "img/a b.png")]
    [InlineData("../img/%C3%BC.png?v#f", "img/ü.png")]
    [InlineData("/img/ü.png", "img/ü.png")]
    [InlineData("./../js/./m.js", "js/m.js")]
    [InlineData("/x.abc.css", "x.css")]
    [InlineData("site.css", "css/site.css")]
    [InlineData("gone.png", "missing css/gone.png")]
    [InlineData("../../up.png", "LeavesRoot")]
    [InlineData("", "Foreign")]
    [InlineData("#frag", "Foreign")]
    [InlineData("?q", "Foreign")]
    [InlineData("//host/x.css", "Foreign")]
    [InlineData("HTTPS://host/x.css", "Foreign")]
    [InlineData("DATA:image/png;base64,x", "Foreign")]
    [InlineData("moz-extension:x", "Foreign")]
    [InlineData("../img/", "Foreign")]
    [InlineData("..", "Foreign")]
    public void Resolves_a_url(string specifier, string expected) => Assert.Equal(expected, Resolve(specifier));

    [Theory]
    [InlineData("lit", "Foreign")]
    [InlineData("@scope/x.js", "Foreign")]
    [InlineData("../js/m.js", "js/m.js")]
    [InlineData("/js/m.js", "js/m.js")]
    [InlineData("./gone.js", "missing css/gone.js")]
    public void Leaves_bare_module_names_to_the_import_map(string specifier, string expected) =>
        Assert.Equal(expected, Resolve(specifier, ReferenceKind.ModuleImport));

    [Theory]
    [InlineData("https://cdn.example.com/shop/js/m.js", "js/m.js")]
    [InlineData("https://cdn.example.com/shopping/js/m.js", "Foreign")]
    public void Recognises_the_base_url(string specifier, string expected) =>
        Assert.Equal(expected, Resolve(specifier, baseUrl: "https://cdn.example.com/shop"));

    [Theory]
    [InlineData("../js/m.js", "../js/m.0123456789.js")]
    [InlineData("../js/m%2Ejs?x#y", "../js/m.0123456789.js?x#y")]
    [InlineData("../js/%6D.js", "../js/%6D.0123456789.js")]
    [InlineData("m.js", "m.0123456789.js")]
    public void Renames_the_last_segment_and_keeps_the_rest(string specifier, string expected) =>
        Assert.Equal(expected, ReferenceRewriter.Rename(specifier, Asset("js/m.js"), "0123456789"));
}
