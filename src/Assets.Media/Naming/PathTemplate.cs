using Assets.Storage;

namespace Assets.Media.Naming;

/// <summary>
/// How the keys of a store are made: <c>{owner}/{yyyy}/{MM}/{random}{ext}</c>. Every result is a key that each store can
/// keep, also a folder on Windows.
/// </summary>
internal sealed class PathTemplate
{
    /// <summary>The bytes that are left for <see cref="KeySegment.Harmless"/> and for the suffix with its hyphen.</summary>
    internal const int Reserve = 2 + 1 + SuffixLength;

    /// <summary>78 billion values: a second collision is not expected.</summary>
    private const int SuffixLength = 7;

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
            names[^1] = WithSuffix(names[^1], candidate.Type.Extension);
        return ObjectKey.Parse(string.Join('/', names.Select((name, index) => KeySegment.Harmless(name, index == 0))));
    }

    private static string WithSuffix(string name, string extension)
    {
        var end = name.EndsWith(extension, StringComparison.Ordinal) ? name.Length - extension.Length : name.Length;
        return name.Insert(end, '-' + PathPlaceholder.Random(SuffixLength));
    }
}
