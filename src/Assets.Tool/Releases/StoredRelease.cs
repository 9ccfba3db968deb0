using Assets.Storage;

namespace Assets.Tool.Releases;

/// <summary>A release in a store.</summary>
/// <param name="Key">The key of its record.</param>
/// <param name="Time">When it was uploaded last, by the clock of the store.</param>
/// <param name="Record">What it consists of.</param>
internal sealed record StoredRelease(ObjectKey Key, DateTimeOffset Time, ReleaseRecord Record)
{
    /// <summary>Every key that the release needs, its record and its manifest included.</summary>
    public IEnumerable<ObjectKey> Keys =>
        Record.Objects.Keys.Append(Record.Manifest).Select(ObjectKey.Parse).Append(Key);
}
