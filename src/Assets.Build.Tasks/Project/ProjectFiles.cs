using System.Xml;
using System.Xml.Linq;
using Assets.Core.Diagnostics;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks.Project;

/// <summary>
/// The text of the files that a user writes: MSBuild gives a task the file that an item comes from, but not the line.
/// </summary>
/// <param name="files">Absolute paths: the project file, then those that are imported into it.</param>
internal sealed class ProjectFiles(IReadOnlyList<string> files)
{
    // The prefix of our elements.
    private static readonly IReadOnlyList<string> Marks = ["<Asset", "<StaticWebAsset"];

    private readonly Dictionary<string, IReadOnlyList<ProjectElement>> read = new(StringComparer.Ordinal);

    /// <summary>No file: diagnostics have no place.</summary>
    public static ProjectFiles None { get; } = new([]);

    /// <summary>The project file, for what has no better place.</summary>
    public Place? Project => files.Count > 0 ? new Place(files[0]) : null;

    /// <summary>All elements of all files.</summary>
    public IEnumerable<ProjectElement> Elements => files.SelectMany(Read);

    /// <summary>The element that an item comes from, null if it is not found.</summary>
    public ProjectElement? Find(string type, ITaskItem item) => Find(type, item, null);

    /// <summary>The place of an item or of its metadata; at least the file.</summary>
    /// <param name="type">The item's type, such as <c>AssetCollect</c>.</param>
    /// <param name="item">The item.</param>
    /// <param name="metadata">The name of metadata that is meant, null for the item.</param>
    public Place? PlaceOf(string type, ITaskItem item, string? metadata = null)
    {
        if (Find(type, item, metadata) is not { } element)
            return DefinedIn(item) is { Length: > 0 } file ? new Place(file) : Project;
        return (metadata is null ? null : element.PlaceOf(metadata)) ?? element.Place;
    }

    /// <summary>Where a property is set; the project file when that is not found.</summary>
    public Place? PlaceOfProperty(string name) =>
        Elements.LastOrDefault(element => string.Equals(element.Name, name, StringComparison.OrdinalIgnoreCase))?.Place
        ?? Project;

    /// <summary>The best first: one that has the metadata and names the item literally.</summary>
    private ProjectElement? Find(string type, ITaskItem item, string? metadata) =>
        (files.Count == 0 ? files : files.Append(DefinedIn(item)))
            .Distinct(StringComparer.Ordinal)
            .SelectMany(Read)
            .Where(element =>
                string.Equals(element.Name, type, StringComparison.OrdinalIgnoreCase) && element.CanBe(item.ItemSpec)
            )
            .OrderByDescending(element => metadata is not null && element.PlaceOf(metadata) is not null)
            .ThenByDescending(element => element.Names(item.ItemSpec))
            .FirstOrDefault();

    /// <summary>
    /// The file that defines an item; none for the items that the package adds: for the web root, and for front ends.
    /// </summary>
    private static string DefinedIn(ITaskItem item) =>
        item.GetMetadata("DefiningProjectName") is "Assets.Build" or "Assets.Build.Frontend"
            ? ""
            : item.GetMetadata("DefiningProjectFullPath");

    private IReadOnlyList<ProjectElement> Read(string file)
    {
        if (!read.TryGetValue(file, out var elements))
            read[file] = elements = Parse(file);
        return elements;
    }

    /// <summary>
    /// A file that cannot be read has no elements, because missing places must not fail a build. Most files have no
    /// element of ours, and are therefore not parsed as XML.
    /// </summary>
    private static IReadOnlyList<ProjectElement> Parse(string file)
    {
        try
        {
            if (file.Length == 0 || !File.Exists(file))
                return [];
            var text = File.ReadAllText(file);
            return Marks.Any(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase))
                ?
                [
                    .. XDocument
                        .Parse(text, LoadOptions.SetLineInfo)
                        .Descendants()
                        .Select(element => new ProjectElement(element, file)),
                ]
                : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or XmlException)
        {
            return [];
        }
    }
}
