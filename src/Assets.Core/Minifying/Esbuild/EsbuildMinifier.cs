using Assets.Core.Diagnostics;

namespace Assets.Core.Minifying.Esbuild;

/// <summary>Minifies with esbuild: scripts in full, stylesheets by white space.</summary>
internal sealed class EsbuildMinifier(EsbuildService esbuild) : ICodeMinifier
{
    // Legal comments are kept, at the end.
    private static readonly string[] CommonFlags = ["--legal-comments=eof", "--log-level=silent", "--log-limit=0"];

    private static readonly string[] JavaScriptFlags = ["--loader=js", "--minify", .. CommonFlags];

    // White space only: the full minifier turns oklch() into 8-bit sRGB, which changes gradients and transitions.
    private static readonly string[] CssFlags = ["--loader=css", "--minify-whitespace", .. CommonFlags];

    private Diagnostic? unavailable;

    /// <summary>The same for every service.</summary>
    public static string Version { get; } =
        $"esbuild {EsbuildService.Version}; {string.Join(' ', JavaScriptFlags)}; {string.Join(' ', CssFlags)}";

    string ICodeMinifier.Version => Version;

    /// <summary>
    /// Why no script and no stylesheet could be minified, once some were tried; null when esbuild could be run.
    /// </summary>
    public Diagnostic? Unavailable => unavailable;

    /// <inheritdoc/>
    public async Task<MinifyResult> MinifyAsync(
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
                    ? MinifyResult.Kept(
                        input,
                        await DescribeAsync(reply, input, language, cancellation).ConfigureAwait(false)
                    )
                    : new MinifyResult(MinifyOutcome.Minified, reply.Code) { Map = reply.Map };
        }
    }

    // A damaged source map is dropped: it is no reason to publish the file unminified.
    private async Task<EsbuildReply> TransformWithMapAsync(
        MinifyInput input,
        ReadOnlyMemory<byte> text,
        MinifyLanguage language,
        CancellationToken cancellation
    )
    {
        var flags = Flags(language, text.Span);
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
                .TransformAsync([.. flags, .. mapFlags], withMap, cancellation)
                .ConfigureAwait(false);
            if (
                reply.Status != EsbuildStatus.Answered
                || (reply.Errors.Count == 0 && !reply.Warnings.Any(IsAboutTheMap))
            )
                return reply;
        }

        return await esbuild.TransformAsync(flags, text, cancellation).ConfigureAwait(false);
    }

    /// <summary>One diagnostic, at the first place: most others follow from it.</summary>
    private async Task<Diagnostic> DescribeAsync(
        EsbuildReply reply,
        MinifyInput input,
        MinifyLanguage language,
        CancellationToken cancellation
    )
    {
        var error = SyntaxErrors(reply)[0];
        if (!input.Original.IsEmpty)
        {
            var original = Minifier.WithoutMark(input.Original);
            var again = await esbuild
                .TransformAsync(Flags(language, original.Span), original, cancellation)
                .ConfigureAwait(false);
            error = SyntaxErrors(again) is [var first, ..] ? first : error;
        }

        var place = TextPlace.Of(error, input.SourceFile);
        return language == MinifyLanguage.Css
            ? Catalog.UnreadableStylesheet(place, error.Text)
            : Catalog.SyntaxError(place, error.Text);
    }

    // In CSS only an open comment is an error to esbuild. What it warns of may be an error, from which a browser
    // recovers by its own rules, or CSS that is newer than esbuild; in both cases the meaning of white space there is
    // unknown. "*zoom: 1" is neither: it is a deliberate hack for old Internet Explorers.
    private static EsbuildMessage[] SyntaxErrors(EsbuildReply reply) =>
        [
            .. reply.Errors,
            .. reply.Warnings.Where(warning =>
                warning.Id == "css-syntax-error" && warning.Text != "Expected identifier but found \"*\""
            ),
        ];

    /// <summary>Whether esbuild ignored the given map, or a part of it.</summary>
    private static bool IsAboutTheMap(EsbuildMessage warning) =>
        warning.Id is "invalid-source-mappings" or "sections-in-source-map" or "unsupported-source-map-comment";

    // Escapes make text in non-Latin scripts several times as long. The output of an ASCII file is ASCII, so that it
    // works in pages of any encoding; other files already depend on being read as UTF-8.
    private static string[] Flags(MinifyLanguage language, ReadOnlySpan<byte> text)
    {
        var flags = language == MinifyLanguage.Css ? CssFlags : JavaScriptFlags;
        return NonAsciiText.IsInCode(text, language) ? [.. flags, "--charset=utf8"] : flags;
    }
}
