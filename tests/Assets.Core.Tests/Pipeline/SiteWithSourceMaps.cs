using System.Text;
using Assets.Core.Preparing;
using Assets.Core.References;
using Assets.Core.References.Resolving;

namespace Assets.Core.Tests.Pipeline;

public sealed class SiteWithSourceMaps : IDisposable
{
    private readonly PipelineSite site = new();

    public void Dispose() => site.Dispose();

    private static string? Shift(string mappings, string source, params TextEdit[] edits) =>
        SourceMapShift.Apply(
            Encoding.UTF8.GetBytes($$"""{"version":3,"mappings":"{{mappings}}","names":[]}"""),
            Encoding.UTF8.GetBytes(source),
            edits
        )
            is { } map
            ? Encoding.UTF8.GetString(map).Split('"')[5]
            : null;

    [Fact]
    public void Segments_behind_a_longer_reference_move_and_others_stay() =>
        Assert.Equal(
            "AAAA,oBAAA,CAAA;AAAA",
            Shift("AAAA,SAAA,CAAA;AAAA", "import\"a\";b();\nc();", new TextEdit(7, 1, "a.1234567890"u8.ToArray()))
        );

    [Fact]
    public void Columns_are_counted_in_UTF16_units() =>
        Assert.Equal("AAAA,YAAA", Shift("AAAA,UAAA", "/*😀ü*/'a';b()", new TextEdit(11, 1, "abc"u8.ToArray())));

    [Fact]
    public void A_map_that_cannot_be_read_stays_as_it_is() =>
        Assert.Null(Shift("!AAA", "'a'", new TextEdit(1, 1, "abc"u8.ToArray())));

    [Fact]
    public void A_file_that_is_not_minified_gets_its_map_moved()
    {
        site.With("b.js", "export default 1")
            .With("a.min.js", "import\"./b.js\";export const hello=1;\n//# sourceMappingURL=a.min.js.map")
            .With("a.min.js.map", """{"version":3,"sources":["a.ts"],"mappings":"AAAA,eAAA","names":[]}""");
        var result = site.Run();

        // 15 columns became 26: ".1234567890" is 11 long.
        Assert.Contains("\"AAAA,0BAAA\"", result.Text("a.min.js.map"), StringComparison.Ordinal);
        Assert.EndsWith(
            $"sourceMappingURL={result.Url("a.min.js.map")}",
            result.Text("a.min.js"),
            StringComparison.Ordinal
        );
    }
}
