using Assets.Storage;
using Assets.Storage.Files;

namespace Assets.Media.Naming;

/// <summary>
/// How the keys of a store are made: <c>{owner}/{yyyy}/{MM}/{random}{ext}</c>. Every result is a key that each store
/// can keep, also a folder on Windows.
/// </summary>
internal sealed class PathTemplate
{
    /// <summary>
    /// The bytes that are left for <see cref="KeySegment.Harmless"/> and for the suffix with its hyphen.
    /// </summary>
    internal const int Reserve = 2 + 1 + RandomName.SuffixLength;

    private readonly IReadOnlyList<IReadOnlyList<PathPart>> segments;

    internal PathTemplate(IReadOnlyList<IReadOnlyList<PathPart>> segments) => this.segments = segments;

    /// <summary>Reads a template.</summary>
    /// <exception cref="FormatException">It is wrong; the message says where, why and what to do.</exception>
    public static PathTemplate Parse(string text) => new PathTemplateReader(text).Read();

    /// <summary>Makes a key.</summary>
    /// <param name="candidate">The file that will be stored.</param>
    /// <param name="now">The time, of which the date in UTC is used.</param>
    /// <param name="attempt">
    /// How many keys of this upload existed already. If it is not 0, seven random characters are added.
    /// </param>
    /// <exception cref="InvalidOperationException">The app gave no value for a placeholder.</exception>
    public ObjectKey KeyFor(MediaCandidate candidate, DateTimeOffset now, int attempt = 0)
    {
        var names = segments
            .Select(parts => string.Concat(parts.Select(part => part.TextFor(candidate, now))))
            .ToArray();
        if (attempt > 0)
            names[^1] = WithSuffix(names[^1]);
        return ObjectKey.Parse(string.Join('/', names.Select((name, index) => KeySegment.Harmless(name, index == 0))));
    }

    /// <summary>Checks a key that the app made, and makes another one beside it if it is in use.</summary>
    /// <param name="key">The key.</param>
    /// <param name="attempt">As for <see cref="KeyFor"/>.</param>
    /// <exception cref="InvalidOperationException">
    /// Some store could not keep it, or the store uses it itself.
    /// </exception>
    public static ObjectKey Free(ObjectKey key, int attempt)
    {
        var names = key.Value.Split('/');
        var problem = KeySegment.IsReserved(names[0])
            ? $"the store uses the folder '{names[0]}' itself"
            : names
                .Where(WindowsNames.IsRefused)
                .Select(name => $"a file cannot be named '{name}' on Windows")
                .FirstOrDefault();
        if (problem is not null)
            throw new InvalidOperationException($"The app made the key '{key}', but {problem}. Make another key.");
        if (attempt == 0)
            return key;
        names[^1] = WithSuffix(names[^1]);
        return ObjectKey.Parse(string.Join('/', names));
    }

    private static string WithSuffix(string name) =>
        name.Insert(name.LastIndexOf('.') is > 0 and var dot ? dot : name.Length, '-' + RandomName.Suffix());
}
