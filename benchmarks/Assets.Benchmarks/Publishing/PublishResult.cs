using System.Text.Json;
using System.Text.Json.Serialization;
using Assets.Benchmarks.Measuring;

namespace Assets.Benchmarks.Publishing;

/// <summary>One measured publish.</summary>
internal sealed record PublishResult(
    string Site,
    string Contender,
    Scenario Scenario,
    int Round,
    Measurement Cost,
    PublishedOutput Output
);

/// <summary>Measurements on disk, so that one side can be measured again and the table made from both.</summary>
internal static class PublishResults
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    };

    public static List<PublishResult> Read(string file) =>
        File.Exists(file) ? JsonSerializer.Deserialize<List<PublishResult>>(File.ReadAllText(file), Json)! : [];

    public static void Write(string file, List<PublishResult> results) =>
        File.WriteAllText(file, JsonSerializer.Serialize(results, Json));
}
