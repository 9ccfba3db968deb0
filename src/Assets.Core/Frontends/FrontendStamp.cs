using System.Globalization;
using System.Text;

namespace Assets.Core.Frontends;

/// <summary>
/// What a successful build of a front end was made from and what it made. It is deleted before a build and written
/// after it, so that a build that failed or was killed is never up to date.
/// </summary>
/// <param name="Key">Identifies command, environment and programs.</param>
/// <param name="Taken">When the inputs were read, in ticks of UTC.</param>
/// <param name="Inputs">The input files before the build.</param>
/// <param name="Outputs">The files of the output folder after it; their content was not read.</param>
internal sealed record FrontendStamp(
    string Key,
    long Taken,
    IReadOnlyList<FileState> Inputs,
    IReadOnlyList<FileState> Outputs
)
{
    private const string Version = "front end 1";

    /// <summary>Reads a stamp.</summary>
    /// <returns>Null if it does not exist or cannot be read: the front end is then built again.</returns>
    public static FrontendStamp? Read(string file)
    {
        try
        {
            if (!File.Exists(file))
                return null;
            var lines = File.ReadAllLines(file);
            if (lines is not [Version, var key, var taken, .., "end"])
                return null;
            var states = lines[3..^1].Select(Parse).ToLookup(state => state.IsInput, state => state.State);
            return new(key, long.Parse(taken, CultureInfo.InvariantCulture), [.. states[true]], [.. states[false]]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Writes the stamp.</summary>
    public void Write(string file)
    {
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{Version}\n{Key}\n{Taken}\n")
            .AppendJoin("", Inputs.Select(state => Line("in", state)))
            .AppendJoin("", Outputs.Select(state => Line("out", state)))
            .Append("end\n");
        AtomicFile.Write(file, Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static string Line(string kind, FileState state) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{kind}\t{state.Length}\t{state.Ticks}\t{state.Hash}\t{Uri.EscapeDataString(state.Path)}\n"
        );

    private static (bool IsInput, FileState State) Parse(string line) =>
        line.Split('\t') is [var kind, var length, var ticks, var hash, var path]
            ? (
                kind == "in",
                new(
                    Uri.UnescapeDataString(path),
                    long.Parse(length, CultureInfo.InvariantCulture),
                    long.Parse(ticks, CultureInfo.InvariantCulture),
                    hash
                )
            )
            : throw new FormatException();
}
