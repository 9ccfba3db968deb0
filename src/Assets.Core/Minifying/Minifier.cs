using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Assets.Core.Diagnostics;

namespace Assets.Core.Minifying;

/// <summary>
/// Minifies scripts, stylesheets and JSON. A file with an error, and one that would not get smaller, is published
/// unchanged.
/// </summary>
/// <param name="code">Minifies scripts and stylesheets.</param>
internal sealed class Minifier(ICodeMinifier code)
{
    // A file that saves less is already minified, whatever its name. A second pass only renames: of 169 such files of
    // npm packages most grew in brotli.
    private const double WorthIt = 0.98;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>Tool and options: a cached result is valid as long as this stays the same.</summary>
    public string Version => $"{code.Version}; rules 3";

    /// <summary>Minifies one file; many calls may run at once.</summary>
    public async Task<MinifyResult> MinifyAsync(MinifyInput input, CancellationToken cancellation)
    {
        // Invalid UTF-8 is reported when the file is read; esbuild would replace it silently.
        if (MinifyLanguages.Of(input.Path) is not { } language || !Utf8.IsValid(input.Body.Span))
            return MinifyResult.Kept(input);

        var text = WithoutMark(input.Body);
        if (text.IsEmpty)
            return MinifyResult.Kept(input);
        if (language == MinifyLanguage.Json)
            return MinifyJson(input, text);

        var result = await code.MinifyAsync(input, text, language, cancellation).ConfigureAwait(false);
        return result switch
        {
            { Outcome: MinifyOutcome.Minified } => IfSmaller(input, WithMarkIfNeeded(input, result.Body), result.Map),
            // Scripts fetch JSON by names in .js too, such as MathJax's tables.
            { Outcome: MinifyOutcome.Kept, Diagnostics.Count: > 0 }
                when language == MinifyLanguage.JavaScript && JsonMinifier.IsJson(text.Span) => MinifyJson(input, text),
            _ => result,
        };
    }

    /// <summary>The text without the byte order mark that it may begin with.</summary>
    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> text) =>
        text.Span.StartsWith(ByteOrderMark) ? text[ByteOrderMark.Length..] : text;

    private static MinifyResult MinifyJson(MinifyInput input, ReadOnlyMemory<byte> text)
    {
        try
        {
            return IfSmaller(input, JsonMinifier.Minify(text.Span), map: default);
        }
        catch (JsonException error)
        {
            // JSON with comments (JSONC) has readers that accept it: there is no warning, and the comments are
            // kept.
            return JsonMinifier.IsJsonWithComments(text.Span)
                ? MinifyResult.Kept(input)
                : MinifyResult.Kept(
                    input,
                    Catalog.InvalidJson(TextPlace.Of(error, input.SourceFile, text.Span), WithoutPlace(error))
                );
        }
    }

    // With a mark a browser reads the file as UTF-8 whatever the page declares, so text that is not ASCII keeps it.
    private static ReadOnlyMemory<byte> WithMarkIfNeeded(MinifyInput input, ReadOnlyMemory<byte> code) =>
        input.Body.Span.StartsWith(ByteOrderMark) && !Ascii.IsValid(code.Span)
            ? (byte[])[.. ByteOrderMark, .. code.Span]
            : code;

    private static string WithoutPlace(JsonException error) => error.Message.Split(" LineNumber: ")[0].TrimEnd('.');

    private static MinifyResult IfSmaller(MinifyInput input, ReadOnlyMemory<byte> text, ReadOnlyMemory<byte> map) =>
        text.Length <= input.Body.Length * WorthIt
            ? new MinifyResult(MinifyOutcome.Minified, text) { Map = map }
            : MinifyResult.Kept(input);
}
