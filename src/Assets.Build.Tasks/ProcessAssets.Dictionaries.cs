using Assets.Core;

namespace Assets.Build.Tasks;

/// <summary>The earlier releases that a publish makes deltas from.</summary>
public sealed partial class ProcessAssets
{
    private const int DefaultReleases = 2;

    // A delta from a release of a year ago is about as large as the file.
    private const int MostReleases = 100;

    /// <summary>From how many earlier releases deltas are made; 0 for none.</summary>
    public string AssetsDictionaryReleases { get; set; } = "";

    /// <summary>Whether something can send deltas: our runtime, or what serves an upload.</summary>
    public bool ServesDeltas { get; set; } = true;

    private PipelineOptions WithDictionaries(PipelineOptions options)
    {
        var releases = Properties.Number(
            nameof(AssetsDictionaryReleases),
            AssetsDictionaryReleases,
            0,
            MostReleases,
            DefaultReleases
        );
        return releases == 0 || IsStandalone || !ServesDeltas
            ? options
            : options with
            {
                Dictionaries = new(releases) { PublishDirectory = PublishDirectory, App = AppName },
            };
    }
}
