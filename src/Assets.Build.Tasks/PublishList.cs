using System.Text.Json;
using Assets.Core;

namespace Assets.Build.Tasks;

/// <summary>
/// The files of ours that a publish copies, from one task to the next. Not as items: there are thousands, and what the
/// SDK copies as
/// <c>ResolvedFileToPublish</c> it takes away again, before it copies anything, when a later publish does not have it.
/// </summary>
internal static class PublishList
{
    /// <summary>One file to copy.</summary>
    /// <param name="Source">Absolute path.</param>
    /// <param name="Target">Path below the publish folder, with forward slashes.</param>
    internal sealed record Copy(string Source, string Target);

    /// <summary>Writes the list.</summary>
    public static void Write(string file, IEnumerable<Copy> copies) =>
        AtomicFile.WriteIfDifferent(file, stream => JsonSerializer.Serialize(stream, copies));

    /// <summary>Reads the list.</summary>
    public static IReadOnlyList<Copy> Read(string file)
    {
        using var stream = File.OpenRead(file);
        return JsonSerializer.Deserialize<List<Copy>>(stream)!;
    }
}
