using System.Buffers.Binary;
using System.Text;

namespace Assets.Media.Tests.Inspection.Samples;

/// <summary>Files that attack or are broken in a known way. Each has a name and the reason why it is refused.</summary>
internal static class Hostile
{
    public const string NotAnImage = "not an image";

    public static IReadOnlyDictionary<string, (byte[] File, string Refused)> All { get; } =
        Polyglots()
            .Concat(Bombs())
            .Concat(DamagedPngs())
            .Concat(DamagedOthers())
            .ToDictionary(row => row.Name, row => (row.File, row.Refused), StringComparer.Ordinal);

    private static IEnumerable<(string Name, byte[] File, string Refused)> Polyglots() =>
        [
            ("svg named png", Bytes.Of("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"), NotAnImage),
            ("html named jpg", Bytes.Of("<html><script>alert(1)</script></html>"), NotAnImage),
            (
                "mvg named jpg (ImageTragick)",
                Bytes.Of("push graphic-context\nfill 'url(https://x/\"|id\")'"),
                NotAnImage
            ),
            (
                "msl named png (ImageTragick)",
                Bytes.Of("<?xml version=\"1.0\"?><image><read filename=\"x\"/></image>"),
                NotAnImage
            ),
            ("postscript named jpg (GhostButt)", Bytes.Of("%!PS\nuserdict /setpagedevice undef"), NotAnImage),
            ("php named gif", Bytes.Of("<?php system($_GET[0]);"), NotAnImage),
            ("gif and javascript", Bytes.Of("GIF89a/*\0\0\0\0\0*/=1;alert(1);//"), "damaged"),
            (
                "gif and php",
                [.. Bytes.Of("GIF89a"), .. Bytes.Of("<?php system($_GET[0]); ?>")],
                "pixels, which are more"
            ),
            ("bmp and javascript", Bytes.Of("BM=1;/*\0\0\0\0*/alert(1)"), NotAnImage),
            ("png with a zip behind", [.. Pictures.Png, .. Bytes.Zip(("evil.exe", "MZ"))], "more bytes after the end"),
            (
                "jpeg with a zip behind",
                [.. Pictures.Jpeg, .. Bytes.Zip(("evil.exe", "MZ"))],
                "more bytes after the end"
            ),
            (
                "gif with a jar behind (GIFAR)",
                [.. Pictures.Gif, .. Bytes.Zip(("A.class", "x"))],
                "more bytes after the end"
            ),
            ("webp with a script behind", [.. Pictures.LossyWebP, .. Script], "more bytes after the end"),
            ("avif with a script behind", [.. Pictures.Avif, .. Script], "more bytes after the end"),
            ("png with a script behind", [.. Pictures.Png, .. Script], "more bytes after the end"),
            (
                "jpeg with a pdf behind",
                [.. Pictures.Jpeg, .. Bytes.Of("%PDF-1.7\n1 0 obj")],
                "more bytes after the end"
            ),
            ("jpeg with a second picture behind", [.. Pictures.Jpeg, .. Pictures.Jpeg], "more bytes after the end"),
            ("pdf with a jpeg in it", [.. Bytes.Of("%PDF-1.7\n"), .. Pictures.Jpeg], NotAnImage),
            ("jpeg after white space", [.. Bytes.Of("\n"), .. Pictures.Jpeg], NotAnImage),
            ("gif with an unknown block", [.. Pictures.Gif[..^1], .. Bytes.Of("<script>")], "more bytes after the end"),
        ];

    private static IEnumerable<(string Name, byte[] File, string Refused)> Bombs() =>
        [
            ("png of 60000 x 60000", new PngFile().Header(60000, 60000).Data([0]).End(), "60000 x 60000 pixels"),
            ("png of the largest size", new PngFile().Header(int.MaxValue, int.MaxValue).Data([0]).End(), "pixels"),
            (
                "png that inflates beyond its size",
                new PngFile().Header(8, 8).Data(new byte[50_000_000]).End(),
                "more or less pixels"
            ),
            (
                "png of 500 million frames",
                new PngFile().Header(8, 8).Animation(500_000_000).End(),
                "more than 500 frames"
            ),
            ("png of 400 large frames", new PngFile().Header(9000, 9000).Animation(400).End(), "together"),
            ("jpeg of 65500 x 65500", WithJpegSize(65500, 65500), "65500 x 65500 pixels"),
            ("gif of 65535 x 65535", WithGifSize(65535, 65535), "65535 x 65535 pixels"),
            ("gif of 600 frames", GifOf(600, 1, 1), "more than 500 frames"),
            ("gif of 300 large frames", GifOf(300, 9000, 9000), "together"),
            ("webp canvas of 16384 x 16384", WebPCanvas(16384, 16384), "16384 x 16384 pixels"),
            ("avif of 4 billion x 4 billion", Patched(Pictures.Avif, "ispe", 8, 0xFFFFFFFF, 0xFFFFFFFF), "pixels"),
        ];

    private static IEnumerable<(string Name, byte[] File, string Refused)> DamagedPngs() =>
        [
            ("png without width", new PngFile().Header(0, 8).Data([0]).End(), "no valid header"),
            ("png without height", new PngFile().Header(8, 0).Data([0]).End(), "no valid header"),
            ("png with a depth of 3", new PngFile().Header(8, 8, depth: 3).Data([0]).End(), "no valid header"),
            ("png with a long header", new PngFile().Chunk("IHDR", new byte[20]).End(), "no valid header"),
            ("png for Apple only", new PngFile().Chunk("CgBI", new byte[4]).Header(8, 8).End(), "no valid header"),
            ("png without pixels", new PngFile().Header(8, 8).End(), "damaged"),
            ("png with too few pixels", new PngFile().Header(8, 8).Data(new byte[100]).End(), "more or less pixels"),
            ("png with one byte too much", new PngFile().Header(8, 8).Data(new byte[201]).End(), "more or less pixels"),
            (
                "png with an unknown filter",
                new PngFile().Header(8, 8).Data([9, .. new byte[199]]).End(),
                "more or less pixels"
            ),
            ("png without its palette", new PngFile().Header(8, 8, color: 3).Data(new byte[72]).End(), "damaged"),
            ("png with a palette behind its pixels", PaletteBehind(), "damaged"),
            (
                "png with an unknown critical chunk",
                new PngFile().Header(8, 8).Chunk("ABCD", [1]).Data(PngFile.Raw(8, 8)).End(),
                "damaged"
            ),
            ("png with pixels in two places", PixelsInTwoPlaces(), "damaged"),
            ("png with a wrong checksum", Flipped(Pictures.Png, Pictures.Png.Length - 13), "damaged"),
            ("png without end", Pictures.Png[..^12], "incomplete"),
            ("apng with a frame outside", Frame(new PngFile().Header(8, 8).Animation(2), 4, 4, 6, 6), "damaged"),
            ("apng with a frame too few", Frame(new PngFile().Header(8, 8).Animation(3), 4, 4, 2, 2), "damaged"),
            (
                "apng with wrong numbers",
                new PngFile().Header(8, 8).Animation(1).FrameControl(7, 8, 8).Data(PngFile.Raw(8, 8)).End(),
                "damaged"
            ),
        ];

    private static IEnumerable<(string Name, byte[] File, string Refused)> DamagedOthers() =>
        [
            ("jpeg without end", Pictures.Jpeg[..^2], "incomplete"),
            ("jpeg without a scan", JpegWithoutScan(), "damaged"),
            ("jpeg without height", WithJpegSize(48, 0), "damaged"),
            ("jpeg without width", WithJpegSize(0, 32), "damaged"),
            ("jpeg of the lossless kind", Flip(Pictures.Jpeg, JpegFrameAt(), 0xC3), "browsers do not show"),
            ("jpeg with arithmetic coding", Flip(Pictures.Jpeg, JpegFrameAt(), 0xC9), "browsers do not show"),
            ("jpeg of 12 bits", Flip(Pictures.Jpeg, JpegFrameAt() + 3, 12), "damaged"),
            ("jpeg with restarts in disorder", RestartsInDisorder(), "damaged"),
            ("gif with a frame without width", WithGifFrameSize(0, 32), "damaged"),
            ("gif without a frame", [.. Pictures.Gif[..6], 8, 0, 8, 0, 0, 0, 0, 0x3B], "damaged"),
            ("gif with a wrong code size", GifOf(1, 8, 8, codeSize: 200), "damaged"),
            ("webp with a chunk beyond the end", Patched(Pictures.LossyWebP, "VP8 ", 4, 0x00FFFFFF), "damaged"),
            ("webp longer than its file", Flip(Pictures.LossyWebP, 6, 0x7F), "damaged"),
            ("webp with an empty canvas", WebPCanvas(8, 8), "damaged"),
            ("avif without pixels", Pictures.Avif[..^40], "damaged"),
            ("avif without a size", Patched(Pictures.Avif, "ispe", 8, 0, 0), "damaged"),
            ("avif with its item beyond the end", Bytes.Ftyp("avif", "mif1"), "incomplete"),
        ];

    private static byte[] Script => Bytes.Of("<script>alert(1)</script>");

    public static byte[] Flipped(byte[] file, int at) => Flip(file, at, (byte)(file[at] ^ 1));

    private static byte[] Flip(byte[] file, int at, byte value)
    {
        var copy = (byte[])file.Clone();
        copy[at] = value;
        return copy;
    }

    /// <summary>Writes numbers at a distance from a type.</summary>
    private static byte[] Patched(byte[] file, string type, int distance, params uint[] values)
    {
        var copy = (byte[])file.Clone();
        var at = copy.AsSpan().IndexOf(Encoding.ASCII.GetBytes(type)) + distance;
        foreach (var value in values)
        {
            BinaryPrimitives.WriteUInt32BigEndian(copy.AsSpan(at), value);
            at += 4;
        }
        return copy;
    }

    private static int JpegFrameAt() => Pictures.Jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]) + 1;

    private static byte[] WithJpegSize(int width, int height)
    {
        var copy = (byte[])Pictures.Jpeg.Clone();
        BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(JpegFrameAt() + 4), (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(JpegFrameAt() + 6), (ushort)width);
        return copy;
    }

    private static byte[] JpegWithoutScan() =>
        [.. Pictures.Jpeg[..Pictures.Jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA])], 0xFF, 0xD9];

    private static byte[] RestartsInDisorder() =>
        Flip(Pictures.RestartJpeg, Pictures.RestartJpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD0]) + 1, 0xD5);

    private static byte[] WithGifSize(int width, int height)
    {
        var copy = (byte[])Pictures.Gif.Clone();
        BinaryPrimitives.WriteUInt16LittleEndian(copy.AsSpan(6), (ushort)width);
        BinaryPrimitives.WriteUInt16LittleEndian(copy.AsSpan(8), (ushort)height);
        return copy;
    }

    private static byte[] WithGifFrameSize(int width, int height) => GifOf(1, width, height);

    public static byte[] GifOf(int frames, int width, int height, byte codeSize = 2, bool trailer = true)
    {
        byte[] size = [(byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8)];
        List<byte> file = [.. "GIF89a"u8, .. size, 0x80, 0, 0, 0, 0, 0, 255, 255, 255];
        for (var i = 0; i < frames; i++)
            file.AddRange([0x2C, 0, 0, 0, 0, .. size, 0, codeSize, 2, 0x44, 0x01, 0]);
        return trailer ? [.. file, 0x3B] : [.. file];
    }

    public static byte[] WebPCanvas(int width, int height)
    {
        var (right, bottom) = (width - 1, height - 1);
        return
        [
            .. "RIFF"u8,
            22,
            0,
            0,
            0,
            .. "WEBPVP8X"u8,
            10,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            (byte)right,
            (byte)(right >> 8),
            (byte)(right >> 16),
            (byte)bottom,
            (byte)(bottom >> 8),
            (byte)(bottom >> 16),
        ];
    }

    private static byte[] PaletteBehind() => new PngFile().Header(8, 8).Data(PngFile.Raw(8, 8)).Palette(3).End();

    private static byte[] PixelsInTwoPlaces() =>
        new PngFile().Header(8, 8).Data(PngFile.Raw(8, 8)).Chunk("tEXt", [65, 0, 65]).Data(PngFile.Raw(8, 8)).End();

    private static byte[] Frame(PngFile file, int width, int height, int left, int top) =>
        file.FrameControl(0, 8, 8)
            .Data(PngFile.Raw(8, 8))
            .FrameControl(1, width, height, left, top)
            .FrameData(2, PngFile.Raw(width, height))
            .End();
}
