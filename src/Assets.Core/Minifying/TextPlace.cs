using System.Text;
using System.Text.Json;
using Assets.Core.Diagnostics;
using Assets.Core.Minifying.Esbuild;

namespace Assets.Core.Minifying;

/// <summary>Converts the tools' places, counted in bytes of UTF-8, to those of editors.</summary>
internal static class TextPlace
{
    /// <summary>The place of a message of esbuild, whose lines count from 1 and whose columns count from 0.</summary>
    public static Place Of(EsbuildMessage message, string file) =>
        message.Line == 0
            ? new Place(file)
            : new Place(file, message.Line, Column(Encoding.UTF8.GetBytes(message.LineText), message.Column));

    /// <summary>The place of an error in JSON; the reader counts lines and columns from 0.</summary>
    public static Place Of(JsonException error, string file, ReadOnlySpan<byte> text)
    {
        var line = (int)(error.LineNumber ?? 0);
        for (var skipped = 0; skipped < line; skipped++)
            text = text[(text.IndexOf((byte)'\n') + 1)..];
        return new Place(file, line + 1, Column(text, (int)(error.BytePositionInLine ?? 0)));
    }

    private static int Column(ReadOnlySpan<byte> line, int bytes) =>
        Encoding.UTF8.GetCharCount(line[..Math.Min(bytes, line.Length)]) + 1;
}
