using System.Text;
using Assets.Core.Diagnostics;
using NUglify;
using NUglify.Css;
using NUglify.JavaScript;

namespace Assets.Core.Minifying.NUglify;

/// <summary>
/// Minifies with NUglify, which runs on every platform of .NET. It removes white space and comments only, and its
/// output is used only when it means the same as the input: NUglify's own defaults break a tenth of today's scripts,
/// and these settings still break some.
/// </summary>
internal sealed class NUglifyMinifier : ICodeMinifier
{
    // Syntax trees take some 100 times a script's size; a larger file is published unchanged.
    private const int LargestFile = 4 << 20;

    private const long MaxBytesUnderWay = 1 << 20;

    private readonly ByteBudget budget = new(MaxBytesUnderWay);

    /// <inheritdoc/>
    /// <remarks>Computed on first use, so that both libraries are loaded only where they are used.</remarks>
    public string Version =>
        $"NUglify {typeof(Uglify).Module.ModuleVersionId}; Acornima {typeof(Acornima.Parser).Module.ModuleVersionId}; "
        + "white space 1";

    /// <inheritdoc/>
    public async Task<MinifyResult> MinifyAsync(
        MinifyInput input,
        ReadOnlyMemory<byte> text,
        MinifyLanguage language,
        CancellationToken cancellation
    )
    {
        if (text.Length > LargestFile)
            return MinifyResult.Kept(input);

        using var share = await budget.TakeAsync(text.Length, cancellation).ConfigureAwait(false);
        var source = Encoding.UTF8.GetString(text.Span);
        return await LargeStack
            .RunAsync(() =>
                language == MinifyLanguage.Css ? MinifyStylesheet(input, source) : MinifyScript(input, source)
            )
            .WaitAsync(cancellation)
            .ConfigureAwait(false);
    }

    private static MinifyResult MinifyScript(MinifyInput input, string source)
    {
        var before = SyntaxTree.Parse(source, isModule: input.Path.Extension == ".mjs");
        if (before.Error is { } error)
            return MinifyResult.Kept(input, Describe(error, input));
        if (before.IsTooDeep)
            return MinifyResult.Kept(input);

        // NUglify does not accept the first line of a program for Node, and drops comments that must be kept.
        var hashbang = source.StartsWith("#!", StringComparison.Ordinal) ? source.Split('\n')[0] + "\n" : "";
        var code = CodeOf(() => Uglify.Js(source[Math.Min(hashbang.Length, source.Length)..], ScriptSettings()));
        if (code is null)
            return MinifyResult.Kept(input);

        var minified = hashbang + code + "\n" + string.Concat(before.LegalComments);
        var after = SyntaxTree.Parse(minified, before.IsModule);
        var places = NeedsMap(input, source) ? new List<MatchedPlace>() : null;
        return after.Error is null && before.Equals(after, places)
            ? Minified(input, source, minified, places)
            : MinifyResult.Kept(input);
    }

    private static MinifyResult MinifyStylesheet(MinifyInput input, string source)
    {
        var before = StylesheetTokens.Read(source);
        var code = before.IsTooDeep ? null : CodeOf(() => Uglify.Css(source, StylesheetSettings()));
        if (code is null)
            return MinifyResult.Kept(input);

        var minified = code + "\n" + string.Concat(before.LegalComments);
        var places = NeedsMap(input, source) ? new List<MatchedPlace>() : null;
        return before.Equals(StylesheetTokens.Read(minified), places)
            ? Minified(input, source, minified, places)
            : MinifyResult.Kept(input);
    }

    private static MinifyResult Minified(MinifyInput input, string source, string minified, List<MatchedPlace>? places)
    {
        var text = Encoding.UTF8.GetBytes(minified);
        if (places is null)
            return new MinifyResult(MinifyOutcome.Minified, text);

        var language = MinifyLanguages.Of(input.Path) ?? MinifyLanguage.JavaScript;
        if (SourceMapComment.Inline(Encoding.UTF8.GetBytes(source)) is { } inline)
        {
            var map = PlaceMap.Through(inline, places);
            return new MinifyResult(
                MinifyOutcome.Minified,
                map is null ? text : SourceMapComment.WithInline(text.AsSpan().TrimEnd((byte)'\n'), map, language)
            );
        }

        return new MinifyResult(MinifyOutcome.Minified, text)
        {
            Map =
                !input.InputMap.IsEmpty ? PlaceMap.Through(input.InputMap.Span, places)
                : input.WithMap ? PlaceMap.To(input.Path.Name, source, places)
                : default,
        };
    }

    // Errors that NUglify reports are ignored, because the comparison decides. Version 1.21 threw
    // NullReferenceException for two scripts of npm packages.
    private static string? CodeOf(Func<UglifyResult> minify)
    {
        try
        {
            return minify().Code;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return null;
        }
    }

    private static bool NeedsMap(MinifyInput input, string source) =>
        input.WithMap || !input.InputMap.IsEmpty || SourceMapComment.IsInline(Encoding.UTF8.GetBytes(source));

    private static Diagnostic Describe(Acornima.SyntaxErrorException error, MinifyInput input)
    {
        if (!input.Original.IsEmpty)
        {
            var original = Encoding.UTF8.GetString(Minifier.WithoutMark(input.Original).Span);
            error = SyntaxTree.Parse(original, isModule: input.Path.Extension == ".mjs").Error ?? error;
        }

        return Catalog.SyntaxError(
            new Place(input.SourceFile, error.LineNumber, error.Column + 1),
            error.Error.Description
        );
    }

    // No setting may change what the file means. Comments that must be kept are added at the end.
    private static CodeSettings ScriptSettings() =>
        new()
        {
            MinifyCode = false,
            LocalRenaming = LocalRenaming.KeepAll,
            PreserveImportantComments = false,
            IgnoreConditionalCompilation = true,
            IgnorePreprocessorDefines = true,
            LineTerminator = "\n",
        };

    private static CssSettings StylesheetSettings() =>
        new()
        {
            ColorNames = CssColor.NoSwap,
            AbbreviateHexColor = false,
            CommentMode = CssComment.None,
            MinifyExpressions = false,
            RemoveEmptyBlocks = false,
            FixIE8Fonts = false,
            DecodeEscapes = false,
            LineTerminator = "\n",
        };
}
