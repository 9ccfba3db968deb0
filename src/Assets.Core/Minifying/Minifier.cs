using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Assets.Core.Diagnostics;
using Assets.Core.Minifying.Esbuild;

namespace Assets.Core.Minifying;

/// <summary>
/// Minifies scripts, stylesheets and JSON. Whatever is wrong with a file, it is published as it was and the user is
/// told;
/// a file that does not get smaller stays as it was too.
/// </summary>
internal sealed class Minifier(EsbuildService esbuild)
{
    // Legal comments are kept, at the end. ASCII output is esbuild's default and safe in pages of any encoding.
    private static readonly string[] CommonFlags = ["--legal-comments=eof", "--log-level=silent", "--log-limit=0"];

    private static readonly string[] JavaScriptFlags = ["--loader=js", "--minify", .. CommonFlags];

    // White space only: the full minifier turns oklch() into 8-bit sRGB, which changes gradients and transitions.
    private static readonly string[] CssFlags = ["--loader=css", "--minify-whitespace", .. CommonFlags];

    // What saves less was minified before, under whatever name. A second pass only renames: of 169 such files of npm
    // packages most grew in brotli.
    private const double WorthIt = 0.98;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private Diagnostic? unavailable;

    /// <summary>Tool and options: a cached result is good for as long as this stays.</summary>
    public static string Version { get; } =
        $"esbuild {EsbuildService.Version}; {string.Join(' ', JavaScriptFlags)}; {string.Join(' ', CssFlags)}; rules 2";

    /// <summary>
    /// Why no script and no stylesheet could be minified, once some were tried; null when all went well.
    /// </summary>
    public Diagnostic? Unavailable => unavailable;

    /// <summary>Minifies one file; many calls may run at once.</summary>
    public async Task<MinifyResult> MinifyAsync(MinifyInput input, CancellationToken cancellation)
    {
        // Invalid UTF-8 is reported by whoever reads the file; esbuild would replace it without a word.
        if (MinifyLanguages.Of(input.Path) is not { } language || !Utf8.IsValid(input.Body.Span))
            return Kept(input);

        var text = WithoutMark(input.Body);
        if (text.IsEmpty)
            return Kept(input);

        return language == MinifyLanguage.Json
            ? MinifyJson(input, text)
            : await MinifyByEsbuildAsync(input, text, language, cancellation).ConfigureAwait(false);
    }

    private static MinifyResult MinifyJson(MinifyInput input, ReadOnlyMemory<byte> text)
    {
        try
        {
            return IfSmaller(input, JsonMinifier.Minify(text.Span), map: default);
        }
        catch (JsonException error)
        {
            // Comments are a dialect on purpose (JSONC), which the file's own reader understands: nothing to warn of,
            // and nothing to take away.
            return JsonMinifier.IsJsonWithComments(text.Span)
                ? Kept(input)
                : Kept(
                    input,
                    Catalog.InvalidJson(TextPlace.Of(error, input.SourceFile, text.Span), WithoutPlace(error))
                );
        }
    }

    private async Task<MinifyResult> MinifyByEsbuildAsync(
        MinifyInput input,
        ReadOnlyMemory<byte> text,
        MinifyLanguage language,
        CancellationToken cancellation
    )
    {
        var reply = await TransformWithMapAsync(input, text, language, cancellation).ConfigureAwait(false);
        switch (reply.Status)
        {
            case EsbuildStatus.Unavailable:
                Interlocked.CompareExchange(
                    ref unavailable,
                    Catalog.EsbuildUnavailable(esbuild.Executable.File, reply.Reason),
                    null
                );
                return new MinifyResult(MinifyOutcome.Unavailable, input.Body);
            case EsbuildStatus.Stopped or EsbuildStatus.Refused:
                return new MinifyResult(MinifyOutcome.Failed, input.Body)
                {
                    Diagnostics = [Catalog.EsbuildFailed(input.SourceFile, reply.Reason)],
                };
            default:
                return SyntaxErrors(reply) is [_, ..]
                    ? Kept(input, await DescribeAsync(reply, input, language, cancellation).ConfigureAwait(false))
                    : IfSmaller(input, WithMarkIfNeeded(input, reply.Code), reply.Map);
        }
    }

    // A damaged source map is no reason not to minify: it is dropped.
    private async Task<EsbuildReply> TransformWithMapAsync(
        MinifyInput input,
        ReadOnlyMemory<byte> text,
        MinifyLanguage language,
        CancellationToken cancellation
    )
    {
        var chained = SourceMapComment.CanChain(input.InputMap.Span);
        var mapKind =
            SourceMapComment.IsInline(text.Span) ? "inline"
            : chained || input.WithMap ? "external"
            : null;
        if (mapKind is not null)
        {
            var withMap =
                chained && mapKind == "external"
                    ? SourceMapComment.WithInline(text.Span, input.InputMap.Span, language)
                    : text;
            string[] mapFlags = [$"--sourcemap={mapKind}", $"--sourcefile={input.Path.Name}"];
            var reply = await esbuild
                .TransformAsync([.. Flags(language), .. mapFlags], withMap, cancellation)
                .ConfigureAwait(false);
            if (
                reply.Status != EsbuildStatus.Answered
                || (reply.Errors.Count == 0 && !reply.Warnings.Any(SourceMapComment.IsAboutTheMap))
            )
                return reply;
        }

        return await esbuild.TransformAsync(Flags(language), text, cancellation).ConfigureAwait(false);
    }

    private async Task<Diagnostic[]> DescribeAsync(
        EsbuildReply reply,
        MinifyInput input,
        MinifyLanguage language,
        CancellationToken cancellation
    )
    {
        var errors = SyntaxErrors(reply);
        if (!input.Original.IsEmpty)
        {
            var again = await esbuild
                .TransformAsync(Flags(language), WithoutMark(input.Original), cancellation)
                .ConfigureAwait(false);
            if (SyntaxErrors(again) is [_, ..] original)
                errors = original;
        }

        return [.. errors.Select(error => Catalog.SyntaxError(TextPlace.Of(error, input.SourceFile), error.Text))];
    }

    // In CSS nothing is an error to esbuild but an open comment. A browser recovers from a mistake by rules of its own,
    // and what white space
    // means to it there is better left alone. "*zoom: 1" is the exception: a hack for old Internet Explorers, and
    // meant.
    private static EsbuildMessage[] SyntaxErrors(EsbuildReply reply) =>
        [
            .. reply.Errors,
            .. reply.Warnings.Where(warning =>
                warning.Id == "css-syntax-error" && warning.Text != "Expected identifier but found \"*\""
            ),
        ];

    private static string[] Flags(MinifyLanguage language) =>
        language == MinifyLanguage.Css ? CssFlags : JavaScriptFlags;

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> text) =>
        text.Span.StartsWith(ByteOrderMark) ? text[ByteOrderMark.Length..] : text;

    // A mark makes a browser read the file as UTF-8 whatever the page says. Where even ASCII output stays raw (regular
    // expressions, tagged
    // templates), it is still needed.
    private static ReadOnlyMemory<byte> WithMarkIfNeeded(MinifyInput input, ReadOnlyMemory<byte> code) =>
        input.Body.Span.StartsWith(ByteOrderMark) && !Ascii.IsValid(code.Span)
            ? (byte[])[.. ByteOrderMark, .. code.Span]
            : code;

    private static string WithoutPlace(JsonException error) => error.Message.Split(" LineNumber: ")[0].TrimEnd('.');

    private static MinifyResult Kept(MinifyInput input, params Diagnostic[] diagnostics) =>
        new(MinifyOutcome.Kept, input.Body) { Diagnostics = diagnostics };

    private static MinifyResult IfSmaller(MinifyInput input, ReadOnlyMemory<byte> text, ReadOnlyMemory<byte> map) =>
        text.Length <= input.Body.Length * WorthIt
            ? new MinifyResult(MinifyOutcome.Minified, text) { Map = map }
            : Kept(input);
}
