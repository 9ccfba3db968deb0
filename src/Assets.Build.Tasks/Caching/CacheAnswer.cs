using System.Text.Json;
using System.Text.RegularExpressions;

namespace Assets.Build.Tasks.Caching;

/// <summary>What a program that fetched or stored results reported.</summary>
/// <param name="Results">How many results it fetched or stored.</param>
/// <param name="Bytes">How many bytes it received or sent.</param>
/// <param name="Problem">Why it did not do all; <see langword="null"/> if it did.</param>
/// <param name="IsDamaged">Whether the problem is that objects are damaged.</param>
internal sealed partial record CacheAnswer(int Results, long Bytes, string? Problem, bool IsDamaged)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>An answer that is a problem.</summary>
    public static CacheAnswer Of(string problem) => new(0, 0, problem, IsDamaged: false);

    /// <summary>Reads what a program wrote until it ended.</summary>
    /// <param name="exitCode">Its exit code.</param>
    /// <param name="output">Its standard output: one JSON document, unless it failed before.</param>
    /// <param name="errors">Its standard error.</param>
    public static CacheAnswer Read(int exitCode, string output, string errors)
    {
        try
        {
            if (output.Length > 0 && JsonSerializer.Deserialize<CacheAnswer>(output, Options) is { } answer)
                return answer;
        }
        catch (JsonException)
        {
            // It was killed while it wrote, or is another program.
        }

        return Of(
            Reported().Match(errors) is { Success: true } reported
                ? reported.Groups[1].Value.Trim()
                : $"its program ended with exit code {exitCode}."
        );
    }

    [GeneratedRegex(@"(?:error|warning) ASSETS\d+: (.+)")]
    private static partial Regex Reported();
}
