namespace Assets.Core.Dictionaries;

/// <summary>Which earlier releases a run makes deltas from.</summary>
/// <param name="Releases">How many releases, the newest first; at least one.</param>
internal sealed record DictionaryOptions(int Releases)
{
    /// <summary>Absolute path of the publish folder, which has the release that is replaced; empty for none.</summary>
    public string PublishDirectory { get; init; } = "";

    /// <summary>The app's name, with which the names of its files in the publish folder begin.</summary>
    public string App { get; init; } = "";
}
