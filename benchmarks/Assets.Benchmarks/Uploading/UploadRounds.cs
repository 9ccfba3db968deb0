using System.Globalization;
using Assets.Benchmarks.Measuring;

namespace Assets.Benchmarks.Uploading;

/// <summary>Measures one contender through all scenarios, each round in a new bucket.</summary>
/// <param name="folder">For logs, and for the releases.</param>
/// <param name="port">Of the store.</param>
/// <param name="measuredPort">Of the store or the proxy before it.</param>
internal sealed class UploadRounds(string folder, int port, int measuredPort)
{
    private readonly UploadSite first = new UploadSite(Path.Combine(folder, "release-1")).Write(release: 1);
    private readonly UploadSite second = new UploadSite(Path.Combine(folder, "release-2")).Write(release: 2);

    public IEnumerable<UploadResult> Run(UploadContender contender, int round, int roundTrip)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{contender.Key}-{roundTrip}-{round}");
        var direct = new UploadTarget(port, name);
        direct.Create();
        foreach (var scenario in Enum.GetValues<UploadScenario>())
        {
            var isNext = scenario == UploadScenario.NextRelease;
            var start = contender.Command(scenario, isNext ? second : first, direct with { Port = measuredPort });
            var cost = MeasuredProgram.Run(start, Path.Combine(folder, $"{name}-{scenario}.log"));
            Check(direct.Count(), Expected(contender, isNext), start.FileName, scenario);
            Console.Error.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name} {scenario}: {cost.WallSeconds:F2} s, {cost.CpuSeconds:F2} s CPU, "
                        + $"{cost.LargestProcessBytes / 1e6:F0} MB"
                )
            );
            yield return new(roundTrip, scenario, contender.Key, cost);
        }

        direct.Delete();
    }

    private static int Expected(UploadContender contender, bool isNext) =>
        UploadSite.Files + contender.ExtraObjects + (isNext ? UploadSite.ChangedFiles + contender.ExtraObjects : 0);

    private static void Check(int actual, int expected, string program, UploadScenario scenario)
    {
        if (actual != expected)
            throw new InvalidOperationException(
                $"After {program}, {scenario}, the bucket has {actual} objects instead of {expected}."
            );
    }
}
