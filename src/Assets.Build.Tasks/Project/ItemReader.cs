using Assets.Core;
using Assets.Core.Diagnostics;
using Assets.Manifest;
using Assets.Web;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks.Project;

/// <summary>
/// Reads the metadata of one type of item. A problem is reported once for each place, although a wildcard makes many
/// items of one element.
/// </summary>
/// <param name="type">The type, such as <c>AssetCollect</c>.</param>
/// <param name="known">The names of its metadata.</param>
/// <param name="files">The files that define the items.</param>
/// <param name="report">Receives what is wrong.</param>
internal sealed class ItemReader(
    string type,
    IReadOnlyList<string> known,
    ProjectFiles files,
    Action<Diagnostic> report
)
{
    /// <summary>Metadata that decides what is done with a file, on every type of item that has any.</summary>
    public static readonly IReadOnlyList<string> PolicyNames =
    [
        "Minify",
        "Fingerprint",
        "Compress",
        "CacheControl",
        "ContentType",
        "Headers",
        "MissingReference",
        "Precache",
    ];

    // Visual Studio's, and what MSBuild adds to items that a target or a task made.
    private static readonly HashSet<string> Foreign = new(StringComparer.OrdinalIgnoreCase)
    {
        "Visible",
        "InProject",
        "Link",
        "OriginalItemSpec",
        "MSBuildSourceProjectFile",
        "MSBuildSourceTargetName",
    };

    private readonly HashSet<(Place? Place, string Subject)> reported = [];

    /// <summary>The element that an item comes from, if it is found.</summary>
    public ProjectElement? ElementOf(ITaskItem item) => files.Find(type, item);

    /// <summary>The place of an item or of its metadata.</summary>
    public Place? PlaceOf(ITaskItem item, string? metadata = null) => files.PlaceOf(type, item, metadata);

    /// <summary>Reports what is wrong with an item, at its place.</summary>
    /// <param name="item">The item.</param>
    /// <param name="metadata">The metadata that is wrong, null when it is the item.</param>
    /// <param name="diagnostic">What is wrong.</param>
    public void Report(ITaskItem item, string? metadata, Diagnostic diagnostic)
    {
        var place = PlaceOf(item, metadata);
        if (place is not { Line: > 0 } || reported.Add((place, metadata ?? diagnostic.Code)))
            report(diagnostic with { Place = place });
    }

    /// <summary>Reports metadata that no item of this type has: a misspelled name would have no effect.</summary>
    public void CheckNames(ITaskItem item)
    {
        foreach (var name in item.CloneCustomMetadata().Keys.Cast<string>().Order(StringComparer.Ordinal))
        {
            if (!known.Contains(name, StringComparer.OrdinalIgnoreCase) && !Foreign.Contains(name))
                Report(item, name, Catalog.UnknownMetadata(type, name, Nearest(name), known));
        }
    }

    private string? Nearest(string name) => new NearestNames(known).To(name) is [var first, ..] ? first : null;

    /// <summary>The trimmed value of metadata, null when it is empty.</summary>
    public static string? Text(ITaskItem item, string name) =>
        item.GetMetadata(name).Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The patterns of metadata.</summary>
    public static IReadOnlyList<Glob> Globs(ITaskItem item, string name) => Glob.ParseList(Text(item, name));

    /// <summary>Reads <c>true</c> or <c>false</c>; null when the item does not decide.</summary>
    public bool? Flag(ITaskItem item, string name)
    {
        if (Text(item, name) is not { } text)
            return null;
        if (bool.TryParse(text, out var flag))
            return flag;
        Wrong(item, name, text, "true or false");
        return null;
    }

    /// <summary>What an item decides for its files.</summary>
    public AssetPolicy Policy(ITaskItem item) =>
        new(
            OneOf(item, "Minify", KeywordSets.Minifications),
            Flag(item, "Fingerprint"),
            Flag(item, "Compress"),
            Checked(
                item,
                "CacheControl",
                value => HeaderText.IsValid(value),
                "a header's value in printable ASCII, such as max-age=600"
            ),
            OneOf(item, "MissingReference", KeywordSets.MissingReferences),
            Flag(item, "Precache"),
            Checked(
                item,
                "ContentType",
                MediaTypes.IsValid,
                "a media type such as text/plain or text/html; charset=iso-8859-1"
            ),
            Checked(
                item,
                "Headers",
                value => HeaderLines.TryParse(value) is not null,
                "headers such as 'X-Robots-Tag: noindex | Cross-Origin-Resource-Policy: cross-origin', each once, in "
                    + "printable ASCII, and none that the server sets itself, such as Content-Length, or that has "
                    + "metadata of its own, such as Cache-Control"
            )
        );

    /// <summary>Reads a word of a fixed set; null when the item does not decide.</summary>
    public T? OneOf<T>(ITaskItem item, string name, Keywords<T> words)
        where T : struct
    {
        if (Text(item, name) is not { } text)
            return null;
        if (words.TryParse(text, out var value))
            return value;
        Wrong(item, name, text, words.ToString());
        return null;
    }

    /// <summary>Reads text, and reports it when it is not valid.</summary>
    public string? Checked(ITaskItem item, string name, Func<string, bool> isValid, string allowed)
    {
        if (Text(item, name) is not { } text || isValid(text))
            return Text(item, name);
        Wrong(item, name, text, allowed);
        return null;
    }

    /// <summary>Reports a wrong value.</summary>
    public void Wrong(ITaskItem item, string name, string value, string allowed) =>
        Report(item, name, Catalog.WrongMetadata(item.ItemSpec, name, value, allowed));
}
