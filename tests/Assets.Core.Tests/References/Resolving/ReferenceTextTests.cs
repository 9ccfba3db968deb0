using Assets.Core.References;
using Assets.Core.References.Resolving;

namespace Assets.Core.Tests.References.Resolving;

public sealed class EscapedSpecifiers
{
    [Theory]
    [InlineData(nameof(ReferenceSyntax.CssString), "a b'\"\\\n.png", @"a b\'\""\\\a .png")]
    [InlineData(nameof(ReferenceSyntax.CssUrl), "a b'(1)\".png", @"a\ b\'\(1\)\"".png")]
    [InlineData(
        nameof(ReferenceSyntax.JavaScriptString),
        "it's`${a}\"\\\n\u2028.js",
        "it\\'s\\`\\${a}\\\"\\\\\\u000a\\u2028.js"
    )]
    [InlineData(nameof(ReferenceSyntax.Comment), "a b*/'c\".map", "a%20b%2A/%27c%22.map")]
    [InlineData(nameof(ReferenceSyntax.CssUrl), "ü/a-b_c.3f9ab20c1k.png?d=e#f", "ü/a-b_c.3f9ab20c1k.png?d=e#f")]
    public void AreEscapedForTheirSyntax(string syntax, string specifier, string written) =>
        Assert.Equal(written, ReferenceText.Escape(Enum.Parse<ReferenceSyntax>(syntax), specifier));
}
