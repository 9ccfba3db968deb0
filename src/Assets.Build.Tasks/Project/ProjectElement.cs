using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Assets.Core.Diagnostics;

namespace Assets.Build.Tasks.Project;

/// <summary>An item or a property as it is written in a project file.</summary>
internal sealed partial class ProjectElement
{
    private readonly XElement xml;
    private readonly string file;

    public ProjectElement(XElement xml, string file)
    {
        (this.xml, this.file) = (xml, file);
        Include = xml.Attribute("Include")?.Value ?? "";
        var named = Include.Length > 0 ? Include : xml.Attribute("Update")?.Value ?? "";
        Parts = named.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>The element's name: the type of an item, the name of a property.</summary>
    public string Name => xml.Name.LocalName;

    /// <summary>The <c>Include</c> attribute as it is written.</summary>
    public string Include { get; }

    /// <summary>The parts of <c>Include</c> or <c>Update</c>.</summary>
    public IReadOnlyList<string> Parts { get; }

    /// <summary>Whether <c>Include</c> has wildcards, which MSBuild replaces by the names of files.</summary>
    public bool HasWildcard => Include.AsSpan().ContainsAny('*', '?');

    /// <summary>Whether MSBuild always evaluates it: it has no condition and is in no target.</summary>
    public bool IsUnconditional =>
        xml.AncestorsAndSelf().All(element => element.Attribute("Condition") is null)
        && xml.Ancestors().All(element => element.Name.LocalName is not ("Target" or "When" or "Otherwise"));

    /// <summary>Whether it sets a property.</summary>
    public bool IsProperty => xml.Parent?.Name.LocalName == "PropertyGroup";

    /// <summary>Whether it removes items.</summary>
    public bool IsRemoval => xml.Attribute("Remove") is not null;

    /// <summary>Its place in the file.</summary>
    public Place Place => PlaceOf(xml);

    /// <summary>The value of metadata that is written in it, null if there is none.</summary>
    public string? Metadata(string name) => Find(name)?.Value;

    /// <summary>The place of its metadata with this name, or null.</summary>
    public Place? PlaceOf(string metadata) => Find(metadata) is { Element: { } found } ? PlaceOf(found) : null;

    /// <summary>Whether <c>Include</c> or <c>Update</c> names an item literally.</summary>
    public bool Names(string itemSpec) =>
        Parts.Any(part => string.Equals(Slashes(part), Slashes(itemSpec), StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether an item can come from it: by its name, a wildcard, or an expression.</summary>
    public bool CanBe(string itemSpec) =>
        Names(itemSpec)
        || Parts
            .Where(part => part.AsSpan().ContainsAny("*?$@%"))
            .Any(part =>
                Regex.IsMatch(
                    Slashes(itemSpec),
                    $"^{Pattern(Slashes(part))}$",
                    RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
                )
            );

    /// <summary>
    /// The folder of a file below the folder that a <c>**</c> begins in, with a slash at its end: MSBuild's
    /// <c>RecursiveDir</c>, which an item does not have in a task in another process.
    /// </summary>
    public string RecursiveDir(string itemSpec)
    {
        var path = Slashes(itemSpec);
        var folder = path[..(path.LastIndexOf('/') + 1)];
        return
            Parts
                .Where(part => part.Contains("**", StringComparison.Ordinal))
                .Select(part => Slashes(part))
                .Select(part => part[..(part.LastIndexOf('/', part.IndexOfAny(['*', '?'])) + 1)])
                .FirstOrDefault(start => folder.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                is { } fixedPart
            ? folder[fixedPart.Length..]
            : "";
    }

    private (XObject Element, string Value)? Find(string name)
    {
        var attribute = xml.Attributes().FirstOrDefault(attribute => Is(attribute.Name, name));
        if (attribute is not null)
            return (attribute, attribute.Value);
        return xml.Elements().FirstOrDefault(element => Is(element.Name, name)) is { } child
            ? (child, child.Value)
            : null;
    }

    private static bool Is(XName written, string name) =>
        string.Equals(written.LocalName, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The reader's position is after the bracket of an element, that of editors is at the bracket.</summary>
    private Place PlaceOf(XObject part) =>
        part is IXmlLineInfo line && line.HasLineInfo()
            ? new Place(file, line.LineNumber, line.LinePosition - (part is XElement ? 1 : 0))
            : new Place(file);

    private static string Slashes(string path) => path.Trim().Replace('\\', '/').TrimEnd('/');

    /// <summary>MSBuild's wildcards as a regular expression; the value of an expression is unknown here.</summary>
    private static string Pattern(string part) =>
        Wildcard()
            .Replace(
                part,
                match =>
                    match.Value switch
                    {
                        "**/" => "(.*/)?",
                        "**" => ".*",
                        "*" => "[^/]*",
                        "?" => "[^/]",
                        ['$' or '@' or '%', '(', ..] => ".*",
                        var text => Regex.Escape(text),
                    }
            );

    [GeneratedRegex(@"\*\*/|\*\*|\*|\?|[$@%]\([^)]*\)|[^*?$@%]+|.", RegexOptions.CultureInvariant)]
    private static partial Regex Wildcard();
}
