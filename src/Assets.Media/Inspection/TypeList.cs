namespace Assets.Media.Inspection;

/// <summary>The types that a store allows.</summary>
internal sealed class TypeList
{
    private readonly HashSet<FileType> types;

    private TypeList(HashSet<FileType> types) => this.types = types;

    /// <summary>
    /// Reads extensions (<c>.pdf</c>), content types (<c>image/png</c>) and groups (<c>image/*</c>). A group contains
    /// no active and no executable type; these are allowed only by their own name. Without entries, all types are
    /// allowed that are neither.
    /// </summary>
    /// <exception cref="FormatException">No type has this name; the message has the nearest one.</exception>
    public static TypeList Parse(IEnumerable<string> entries)
    {
        var types = new HashSet<FileType>();
        var isEmpty = true;
        foreach (var entry in entries)
        {
            isEmpty = false;
            types.UnionWith(TypesOf(entry));
        }
        return new(isEmpty ? [.. FileTypes.All.Where(IsHarmless)] : types);
    }

    /// <summary>Whether the list has the type.</summary>
    public bool Contains(FileType type) => types.Contains(type);

    /// <summary>
    /// Whether files with an extension can have an allowed type. Source code can if text is allowed, because it is
    /// stored as text.
    /// </summary>
    /// <param name="extension">With the dot, in any letter case.</param>
    public bool ContainsExtension(string extension) =>
        FileTypes.Find(extension) is { } type
            ? types.Contains(type)
            : SourceCode.Contains(extension.ToLowerInvariant()) && types.Contains(TextTypes.Plain);

    private static IEnumerable<FileType> TypesOf(string entry)
    {
        var name = entry.Trim().ToLowerInvariant();
        var isGroup = name.EndsWith("/*", StringComparison.Ordinal);
        List<FileType> found = isGroup
            ? [.. FileTypes.All.Where(type => type.ContentType.StartsWith(name[..^1], StringComparison.Ordinal))]
            : [.. FileTypes.All.Where(type => type.ContentType == name || type.Extensions.Contains(name))];
        if (found.Count == 0)
            throw new FormatException(MessageFor(entry, name));
        return isGroup ? found.Where(IsHarmless) : found;
    }

    private static bool IsHarmless(FileType type) => !type.IsActive && !type.IsExecutable;

    private static string MessageFor(string entry, string name)
    {
        if (SourceCode.Contains(name))
        {
            return $"'{entry}' is no type that content shows: source code is stored as text/plain under the extension "
                + "'.txt', so that no browser runs it. Allow '.txt' instead.";
        }
        return $"'{entry}' is not a known type. Types are named by an extension ('.pdf'), a content type ('image/png') "
            + $"or a group ('image/*'). Did you mean '{NearestName.To(name, Names())}'?";
    }

    private static IEnumerable<string> Names() =>
        FileTypes
            .All.SelectMany(type => type.Extensions.Append(type.ContentType).Append(GroupOf(type)))
            .Distinct(StringComparer.Ordinal);

    private static string GroupOf(FileType type) =>
        string.Concat(type.ContentType.AsSpan(0, type.ContentType.IndexOf('/', StringComparison.Ordinal)), "/*");
}
