using System.Globalization;

namespace Assets.Core.Reporting;

/// <summary>
/// Sizes as people write and read them. kB and MB are decimal, as in browsers' tools; KiB and MiB are binary.
/// </summary>
internal static class ByteSize
{
    // The longer units first, because all of them end with B.
    private static readonly IReadOnlyList<(string Unit, long Bytes)> Units =
    [
        ("KiB", 1L << 10),
        ("MiB", 1L << 20),
        ("GiB", 1L << 30),
        ("KB", 1_000),
        ("MB", 1_000_000),
        ("GB", 1_000_000_000),
        ("B", 1),
        ("", 1),
    ];

    /// <summary>What <see cref="Parse"/> reads, for messages.</summary>
    public const string Allowed = "a size such as 200KB (1 KB = 1,000 bytes), 150KiB (1 KiB = 1,024 bytes) or 1.5MB";

    /// <summary>Reads a size with its unit, in any letter case; <see langword="null"/> if it is none.</summary>
    public static long? Parse(string text)
    {
        var trimmed = text.Trim();
        var (unit, bytes) = Units.First(known => trimmed.EndsWith(known.Unit, StringComparison.OrdinalIgnoreCase));
        return
            decimal.TryParse(
                trimmed[..^unit.Length].TrimEnd(),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
            && number > 0
            && number <= long.MaxValue / bytes
            ? (long)Math.Ceiling(number * bytes)
            : null;
    }

    /// <summary>A size with one digit after the point at most.</summary>
    public static string Of(long bytes) =>
        Math.Abs(bytes) switch
        {
            < 1_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
            < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000.0:0.#} kB"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:0.#} MB"),
        };

    /// <summary>A difference, always with its sign.</summary>
    public static string Difference(long bytes) => bytes < 0 ? "-" + Of(-bytes) : "+" + Of(bytes);
}
