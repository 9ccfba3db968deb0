using Assets.Core.References.Resolving;

namespace Assets.Core.References.Css;

/// <summary>
/// Finds what a stylesheet loads: <c>url()</c>, <c>src()</c>, <c>@import</c> in both forms, the strings of
/// <c>image-set()</c>, and its source map.
/// URLs that are compared and not loaded are left alone: those of <c>@namespace</c>, <c>@document</c>, <c>@supports</c>
/// and of an <c>@import</c>'s conditions.
/// </summary>
internal ref struct CssReferences
{
    private readonly ReadOnlySpan<byte> css;
    private readonly List<Reference> found = [];
    private readonly Stack<Block> open = new();
    private CssTokenizer token;
    private Expectation expected;
    private int preludes;
    private int customProperties;
    private SourceMapComment? sourceMap;

    private CssReferences(ReadOnlySpan<byte> css)
    {
        this.css = css;
        token = new CssTokenizer(css);
    }

    /// <summary>What the next token that is neither white space nor comment may be.</summary>
    private enum Expectation
    {
        Anything,
        Url,
        ImportTarget,
        ImportUrl,
        ColonOfCustomProperty,
    }

    /// <summary>
    /// A block that is not closed yet. Blocks matter, and are kept, only inside an image set, a prelude or a custom
    /// property.
    /// </summary>
    private enum Block
    {
        Parentheses,
        Brackets,
        Braces,
        ImageSet,

        /// <summary>The part of an at-rule before its block or semicolon, with URLs that are not loaded.</summary>
        Prelude,

        /// <summary>The value of a custom property, which may hold blocks of its own.</summary>
        CustomProperty,
    }

    /// <summary>All references in the order of the file.</summary>
    public static List<Reference> Find(ReadOnlySpan<byte> utf8)
    {
        var references = new CssReferences(utf8);
        while (references.token.Read())
            references.Take();
        if (references.sourceMap?.ToReference(utf8) is { } map)
            references.found.Add(map);
        return references.found;
    }

    private void Take()
    {
        switch (token.Kind)
        {
            case CssTokenKind.WhiteSpace:
                return;
            case CssTokenKind.Comment:
                sourceMap = SourceMapComment.Match(css, token.Start, token.ValueEnd, token.End) ?? sourceMap;
                return;
        }

        sourceMap = null;
        var expectation = expected;
        expected = Expectation.Anything;
        switch (token.Kind)
        {
            case CssTokenKind.Url when expectation == Expectation.ImportTarget:
                AddImport(ReferenceSyntax.CssUrl);
                break;
            case CssTokenKind.Url:
                Add(ReferenceKind.StylesheetUrl, ReferenceSyntax.CssUrl);
                break;
            case CssTokenKind.String when expectation is Expectation.ImportTarget or Expectation.ImportUrl:
                AddImport(ReferenceSyntax.CssString);
                break;
            case CssTokenKind.String when expectation == Expectation.Url || IsInside(Block.ImageSet):
                Add(ReferenceKind.StylesheetUrl, ReferenceSyntax.CssString);
                break;
            case CssTokenKind.AtKeyword:
                AtRule();
                break;
            case CssTokenKind.Identifier when token.Value.StartsWith("--"u8):
                expected = Expectation.ColonOfCustomProperty;
                break;
            case CssTokenKind.Mark when expectation == Expectation.ColonOfCustomProperty && token.Mark == ':':
                open.Push(Block.CustomProperty);
                customProperties++;
                break;
            case CssTokenKind.Function:
                Function(expectation);
                break;
            case CssTokenKind.Mark:
                Mark();
                break;
        }
    }

    private void Add(ReferenceKind kind, ReferenceSyntax syntax)
    {
        if (preludes == 0 && !ReferenceText.IsDataUrl(token.Value))
            found.Add(
                new Reference(
                    kind,
                    syntax,
                    token.ValueStart,
                    token.ValueEnd - token.ValueStart,
                    CssText.Unescape(token.Value)
                )
                {
                    IsInCustomProperty = customProperties > 0,
                }
            );
    }

    private void AddImport(ReferenceSyntax syntax)
    {
        Add(ReferenceKind.StylesheetImport, syntax);
        OpenPrelude();
    }

    private void AtRule()
    {
        if (token.NameIs("import"u8))
            expected = Expectation.ImportTarget;
        else if (
            token.NameIs("namespace"u8)
            || token.NameIs("supports"u8)
            || token.NameIs("document"u8)
            || token.NameIs("-moz-document"u8)
        )
            OpenPrelude();
    }

    private void Function(Expectation expectation)
    {
        var isImageSet = token.NameIs("image-set"u8) || token.NameIs("-webkit-image-set"u8);
        if (isImageSet || open.Count > 0)
            open.Push(isImageSet ? Block.ImageSet : Block.Parentheses);
        if (token.NameIs("url"u8) || token.NameIs("src"u8))
            expected = expectation == Expectation.ImportTarget ? Expectation.ImportUrl : Expectation.Url;
    }

    private void Mark()
    {
        if (open.Count == 0)
            return;

        switch (token.Mark)
        {
            case (byte)';':
                CloseDeclaration();
                break;
            case (byte)'{':
                ClosePrelude();
                if (open.Count > 0)
                    open.Push(Block.Braces);
                break;
            case (byte)'(':
                open.Push(Block.Parentheses);
                break;
            case (byte)'[':
                open.Push(Block.Brackets);
                break;
            case (byte)'}':
                // The end of the block around a rule ends the rule (CSS Syntax 3, section 5.5.2).
                CloseDeclaration();
                Close(Block.Braces);
                break;
            case (byte)')':
                // The condition style(--x: y) ends with its parenthesis.
                CloseCustomProperty();
                if (!Close(Block.Parentheses))
                    Close(Block.ImageSet);
                break;
            case (byte)']':
                Close(Block.Brackets);
                break;
        }
    }

    private void OpenPrelude()
    {
        open.Push(Block.Prelude);
        preludes++;
    }

    private void CloseDeclaration()
    {
        CloseCustomProperty();
        ClosePrelude();
    }

    private void CloseCustomProperty()
    {
        if (Close(Block.CustomProperty))
            customProperties--;
    }

    private void ClosePrelude()
    {
        if (Close(Block.Prelude))
            preludes--;
    }

    // A closing mark that fits no open block is a token like any other (section 5.5.9).
    private readonly bool Close(Block block) => IsInside(block) && open.TryPop(out _);

    private readonly bool IsInside(Block block) => open.TryPeek(out var innermost) && innermost == block;
}
