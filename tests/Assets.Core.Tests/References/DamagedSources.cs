using System.Text;
using Assets.Core.References;
using Assets.Core.References.Markup;
using Assets.Core.References.Resolving;
using Assets.Core.Tests.Properties;

namespace Assets.Core.Tests.References;

/// <summary>
/// Scans sources with random damage: references are found in order and inside the file, and a name that is written to
/// one of them is read back.
/// </summary>
public sealed class DamagedSources
{
    private static readonly string[] Specifiers =
    [
        "a",
        "",
        "./x.3f9ab20c1k.js",
        "a b",
        "it's \"q\"",
        "`${y}`",
        "a\\b",
        "a)(b",
        "*/x",
        "a\r\n\tb",
        "é日😀",
        "\u2028",
        "\f\0001",
        "</script></style>",
        "<!--<a b='c'>",
        "&amp;&lt",
        ",a, b,",
    ];

    [Fact]
    public void OfCssAreScannedAndRewritten() =>
        Mutate("a.css", SourcesToDamage.CssSources, SourcesToDamage.CssFragments);

    [Fact]
    public void OfScriptsAreScannedAndRewritten() =>
        Mutate("a.js", SourcesToDamage.ScriptSources, SourcesToDamage.ScriptFragments);

    [Fact]
    public void OfModulesAreScannedAndRewritten() =>
        Mutate("a.mjs", SourcesToDamage.ScriptSources, SourcesToDamage.ScriptFragments);

    [Fact]
    public void OfPagesAreScannedAndRewritten() =>
        Mutate("a.html", SourcesToDamage.PageSources, SourcesToDamage.PageFragments);

    [Fact]
    public void OfPicturesAreScannedAndRewritten() =>
        Mutate("a.svg", SourcesToDamage.PageSources, SourcesToDamage.PageFragments);

    [Fact]
    public void OfManifestsAreScannedAndRewritten() =>
        Mutate("a.webmanifest", SourcesToDamage.ManifestSources, SourcesToDamage.ManifestFragments);

    /// <summary>One change to a source; <paramref name="How"/> chooses between the kinds of damage.</summary>
    public sealed record Edit(byte How, ushort At, byte Length, ushort From);

    /// <summary>A source with its damage, and the name that is written to one of its references.</summary>
    public sealed record Damage(byte Source, Edit[] Edits, byte Specifier, byte Reference);

    private static void Mutate(string name, string[] sources, string[] fragments)
    {
        var path = LogicalPath.Parse(name);
        Checked.ForAll<Damage>(
            4_000,
            damage =>
            {
                var source = Damaged(sources[damage.Source % sources.Length], damage.Edits, fragments);
                try
                {
                    Check(path, source, Specifiers[damage.Specifier % Specifiers.Length], damage.Reference);
                }
                catch (Exception exception)
                {
                    Assert.Fail(
                        $"{exception.Message}\n{Convert.ToBase64String(source)}\n{Encoding.UTF8.GetString(source)}"
                    );
                }
            },
            size: 6
        );
    }

    private static void Check(LogicalPath path, byte[] source, string specifier, int which)
    {
        var found = ReferenceScanner.Find(path, source);
        var end = 0;
        foreach (var reference in found)
        {
            Assert.InRange(reference.OuterStart, end, reference.Start);
            Assert.InRange(reference.Length, 0, source.Length - reference.Start);
            end = reference.OuterStart + reference.OuterLength;
            Assert.InRange(end, reference.Start + reference.Length, source.Length);
        }

        if (found.Count > 0)
            CheckReplacement(path, source, found, which % found.Count, specifier);
    }

    private static void CheckReplacement(
        LogicalPath path,
        byte[] source,
        IReadOnlyList<Reference> found,
        int index,
        string specifier
    )
    {
        var old = found[index];
        // Without quotes an empty name has no place.
        if (
            specifier.Length == 0
            && old.Syntax
                is ReferenceSyntax.Comment
                    or ReferenceSyntax.CssUrl
                    or ReferenceSyntax.Url
                    or ReferenceSyntax.SourceSetUrl
        )
            return;

        // A name with "<!--" in it decides where its script ends; the product keeps what it finds there.
        if (old.Host == ReferenceHost.RawText && old.Specifier.Contains("<!--", StringComparison.Ordinal))
            return;

        // A digest is removed and never written, and an import map is filled with JSON. In markup a name with a
        // template's
        // mark is not a reference.
        if (old.Kind is ReferenceKind.Integrity or ReferenceKind.EmptyImportMap)
            return;
        if (old.Host != ReferenceHost.File && TemplateText.IsIn(specifier))
            return;

        // After "&quot" without its semicolon a letter would change the reference; the product keeps the first
        // character there.
        if (
            old.Host == ReferenceHost.Markup
            && old.Start > 0
            && char.IsAsciiLetterOrDigit((char)source[old.Start - 1])
            && source.AsSpan(0, old.Start).LastIndexOf((byte)'&') is >= 0 and var open
            && old.Start - open < 14
        )
            return;

        var written = ReferenceText.Escape(old, specifier);
        byte[] rewritten =
        [
            .. source.AsSpan(0, old.Start),
            .. Encoding.UTF8.GetBytes(written),
            .. source.AsSpan(old.Start + old.Length),
        ];
        var again = ReferenceScanner.Find(path, rewritten);
        Assert.Equal(found.Count, again.Count);
        Assert.Equal((old.Kind, old.Syntax, old.Start), (again[index].Kind, again[index].Syntax, again[index].Start));
        Assert.Equal(ReadBack(old, specifier), again[index].Specifier);
    }

    // A syntax without escapes is percent-encoded, which is not undone; CSS has no NUL.
    private static string ReadBack(Reference reference, string specifier) =>
        reference.Syntax switch
        {
            ReferenceSyntax.Comment when reference.Host == ReferenceHost.RawText => ReferenceText.Escape(
                reference,
                specifier
            ),
            ReferenceSyntax.Comment or ReferenceSyntax.Url or ReferenceSyntax.SourceSetUrl => ReferenceText.Escape(
                reference.Syntax,
                specifier
            ),
            ReferenceSyntax.JavaScriptString or ReferenceSyntax.JsonString => specifier,
            _ => specifier.Replace('\0', '\uFFFD'),
        };

    private static byte[] Damaged(string text, Edit[] edits, string[] fragments)
    {
        var source = Encoding.UTF8.GetBytes(text).ToList();
        foreach (var edit in edits)
        {
            var at = edit.At % (source.Count + 1);
            switch (edit.How % 20)
            {
                case < 4:
                    source.RemoveRange(at, Math.Min(edit.Length % 8, source.Count - at));
                    break;
                case < 8:
                    source.Insert(at, edit.Length);
                    break;
                case < 12:
                    var from = edit.From % (source.Count + 1);
                    source.InsertRange(at, source.GetRange(from, Math.Min(edit.Length % 24, source.Count - from)));
                    break;
                case 12:
                    source.RemoveRange(at, source.Count - at);
                    break;
                default:
                    source.InsertRange(at, Encoding.UTF8.GetBytes(fragments[edit.Length % fragments.Length]));
                    break;
            }
        }

        return [.. source];
    }
}
