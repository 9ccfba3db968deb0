namespace Assets.Tool.Fetching;

/// <summary>Collects, from several threads, why a fetch is not complete.</summary>
internal sealed class FetchProblems
{
    private readonly Lock gate = new();
    private readonly List<string> sentences = [];
    private readonly List<string> damaged = [];

    /// <summary>All of them as sentences; null if there is none.</summary>
    public string? Text
    {
        get
        {
            lock (gate)
            {
                string[] all = [.. sentences, .. Damage()];
                return all.Length == 0 ? null : string.Join(' ', all);
            }
        }
    }

    /// <param name="sentence">The fact, the cause and the remedy.</param>
    public void Add(string sentence)
    {
        lock (gate)
            sentences.Add(sentence);
    }

    /// <param name="key">The key of an object that is not what the manifest of its release describes.</param>
    public void AddDamaged(string key)
    {
        lock (gate)
            damaged.Add(key);
    }

    private IEnumerable<string> Damage() =>
        damaged.Order(StringComparer.Ordinal).FirstOrDefault() is { } first
            ?
            [
                $"The object '{first}'{(damaged.Count > 1 ? $" and {damaged.Count - 1} more" : "")} differs from the "
                    + "file in the manifest of its release. Upload that release again with --force.",
            ]
            : [];
}
