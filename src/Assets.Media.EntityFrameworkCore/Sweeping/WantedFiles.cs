using Assets.Storage;

namespace Assets.Media.EntityFrameworkCore.Sweeping;

/// <summary>The files that are searched for, in the forms of both kinds of columns.</summary>
internal sealed class WantedFiles(string store, IReadOnlyCollection<ObjectKey> keys)
{
    private readonly HashSet<ObjectKey> all = [.. keys];

    public string Store => store;

    /// <summary>For columns with descriptions.</summary>
    public string[] Keys { get; } = [.. keys.Select(key => key.Value)];

    /// <summary>For columns with references.</summary>
    public MediaRef[] References { get; } = [.. keys.Select(key => new MediaRef(store, key))];

    /// <summary>A database may compare without letter case, and a list has other files too.</summary>
    public bool Contains(MediaRef file) => file.Store == store && all.Contains(file.Key);
}
