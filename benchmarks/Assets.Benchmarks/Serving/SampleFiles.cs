using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Assets.Benchmarks.Serving;

/// <summary>Files made of random numbers from fixed seeds: the same in every run.</summary>
internal static class SampleFiles
{
    public static (string Path, byte[] Content) Style(string path, int lengthInBrotli) =>
        Text(
            path,
            lengthInBrotli,
            (random, _) =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $".part-{random.Next(5000)}>.name{random.Next(200)}"
                        + $"{{margin:{random.Next(40)}px;color:#{random.Next(1 << 24):x6}}}\n"
                )
        );

    public static (string Path, byte[] Content) Script(string path, int lengthInBrotli) =>
        Text(
            path,
            lengthInBrotli,
            (random, i) =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"export const part{i} = {{ name: {random.Next(200)}, "
                        + $"margin: {random.Next(40)}, color: 0x{random.Next(1 << 24):x6} }};\n"
                )
        );

    public static (string Path, byte[] Content) Noise(string path, int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return (path, bytes);
    }

    /// <summary>What the folders of packages hold: small modules, all different, all worth compressing.</summary>
    public static IEnumerable<(string Path, byte[] Content)> Modules(int count) =>
        Enumerable
            .Range(0, count)
            .Select(i =>
                (
                    string.Create(CultureInfo.InvariantCulture, $"lib/package-{i / 50}/dist/module-{i}.js"),
                    Encoding.UTF8.GetBytes(
                        string.Concat(
                            Enumerable
                                .Range(0, 20)
                                .Select(line =>
                                    string.Create(
                                        CultureInfo.InvariantCulture,
                                        $"export const name{i}_{line} = {i * line};\n"
                                    )
                                )
                        )
                    )
                )
            );

    /// <summary>As many lines as it takes until brotli makes <paramref name="lengthInBrotli"/> bytes of them.</summary>
    private static (string Path, byte[] Content) Text(string path, int lengthInBrotli, Func<Random, int, string> line)
    {
        var lines = lengthInBrotli / 12;
        while (true)
        {
            var random = new Random(1);
            var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, lines).Select(i => line(random, i))));
            var length = Brotli(text);
            if (length >= lengthInBrotli)
                return (path, text);
            lines = Math.Max(lines + 1, (int)(lines * (double)lengthInBrotli / length));
        }
    }

    private static long Brotli(byte[] text)
    {
        using var target = new MemoryStream();
        using (var stream = new BrotliStream(target, CompressionLevel.SmallestSize, leaveOpen: true))
            stream.Write(text);
        return target.Length;
    }
}
