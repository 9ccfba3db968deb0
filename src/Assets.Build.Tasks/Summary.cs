using System.Globalization;
using Assets.Core;

namespace Assets.Build.Tasks;

/// <summary>The one line a publish ends with.</summary>
internal static class Summary
{
    /// <summary>
    /// How many files, what they weigh as written, as published and as a browser fetches them, and how long it took.
    /// </summary>
    public static string Of(PipelineResult result, TimeSpan elapsed)
    {
        var before = result.Assets.Sum(asset => asset.Asset.Length);
        var after = result.Assets.Sum(asset => asset.Files[0].Length);
        var wire = result.Assets.Sum(asset => asset.Files.Min(file => file.Length));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Assets: {result.Assets.Count:N0} {(result.Assets.Count == 1 ? "file" : "files")}, "
                + $"{(result.Changed == 0 ? "nothing changed" : $"{result.Changed:N0} written")}, {Bytes(before)} → "
                + $"{Bytes(after)} → {Bytes(wire)} on the wire, {elapsed.TotalSeconds:0.0} s"
        );
    }

    /// <summary>A size for people: decimal units, as browsers' tools show them.</summary>
    internal static string Bytes(long bytes) =>
        bytes switch
        {
            < 1_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
            < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000.0:0.#} kB"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:0.#} MB"),
        };
}
