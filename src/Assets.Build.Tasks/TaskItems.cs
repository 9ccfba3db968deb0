using System.Globalization;
using Assets.Core;
using Assets.Core.Collecting;
using Assets.Core.Diagnostics;
using Assets.Core.Importing;
using Assets.Manifest;
using Assets.Web;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks;

/// <summary>Reads <c>AssetCollect</c> and <c>AssetRule</c> items: the only place that spells their metadata.</summary>
/// <param name="projectDirectory">Absolute path that relative ones start from.</param>
/// <param name="report">Hears what is wrong with an item.</param>
internal sealed class TaskItems(string projectDirectory, Action<Diagnostic> report)
{
    /// <summary>The implicit item that stands for the project's own web root.</summary>
    public const string WebRoot = "wwwroot";

    /// <summary>How bad a missing asset is, as property and metadata spell it.</summary>
    public static readonly Choice<MissingReference> MissingReferences = new(
        ("warning", Assets.Core.MissingReference.Warning),
        ("error", Assets.Core.MissingReference.Error),
        ("ignore", Assets.Core.MissingReference.Ignore)
    );

    /// <summary>How far files are minified, as property and metadata spell it.</summary>
    public static readonly Choice<Minification> Minifications = new(
        ("true", Minification.Full),
        ("false", Minification.None),
        ("whitespace", Minification.WhiteSpace)
    );

    /// <summary>The rules, in file order.</summary>
    public IReadOnlyList<AssetRule> Rules(ITaskItem[] items) =>
        [.. items.Select(item => new AssetRule(item.ItemSpec, RequiredMatch(item), Policy(item)))];

    /// <summary>
    /// The media types of <c>StaticWebAssetContentTypeMapping</c> items, but for the SDK's own, which the table has or
    /// improves upon:
    /// the highest priority first, as the SDK orders them. Their patterns disregard letter case, and so are in lower
    /// case here.
    /// </summary>
    public IReadOnlyList<MediaTypeRule> ContentTypes(ITaskItem[] mappings) =>
        [
            .. FileTypes(mappings)
                .Select(type => new MediaTypeRule([.. type.Match.SelectMany(Glob.ParseList)], type.ContentType)),
        ];

    /// <summary>The same as the development server needs them.</summary>
    public IReadOnlyList<DevelopmentType> FileTypes(ITaskItem[] mappings)
    {
        const string sdk = "Microsoft.NET.Sdk.StaticWebAssets.ContentTypeMappings";
        var own = mappings
            .Where(item => item.GetMetadata("DefiningProjectName") != sdk && Text(item, "Pattern") is not null)
            .ToList();
        foreach (var item in own.Where(item => !MediaTypes.IsValid(item.ItemSpec)))
            report(Catalog.WrongMediaType(item.ItemSpec, Text(item, "Pattern")!, PlaceOf(item)));
        return
        [
            .. own.Where(item => MediaTypes.IsValid(item.ItemSpec))
                .OrderByDescending(Priority)
                .Select(item => new DevelopmentType(
                    Patterns(Text(item, "Pattern")!.ToLowerInvariant()),
                    item.ItemSpec
                )),
        ];
    }

    private static int Priority(ITaskItem item) =>
        int.TryParse(item.GetMetadata("Priority"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var priority)
            ? priority
            : 0;

    /// <summary>The bare names for the import map, in file order.</summary>
    public IReadOnlyList<BareImport> Imports(ITaskItem[] items)
    {
        foreach (var item in items.Where(item => !IsBareName(item.ItemSpec)))
            report(Catalog.WrongImportName(item.ItemSpec));
        foreach (var item in items.Where(item => Text(item, "Path") is null))
            report(
                Catalog.WrongMetadata(
                    item.ItemSpec,
                    "Path",
                    "",
                    "the logical path of a module, such as lib/lit/index.js",
                    PlaceOf(item)
                )
            );
        return
        [
            .. items
                .Where(item => Text(item, "Path") is not null)
                .Select(item => new BareImport(item.ItemSpec, ImportPath(item))),
        ];
    }

    private static string ImportPath(ITaskItem item) => Text(item, "Path")!.Replace('\\', '/').TrimStart('/');

    private static bool IsBareName(string name) =>
        !name.StartsWith('/')
        && !name.StartsWith("./", StringComparison.Ordinal)
        && !name.StartsWith("../", StringComparison.Ordinal)
        && !Uri.TryCreate(name, UriKind.Absolute, out _);

    /// <summary>What a source's item decides for its files.</summary>
    public AssetPolicy Policy(ITaskItem item) =>
        new(
            OneOf(item, "Minify", Minifications),
            Flag(item, "Fingerprint"),
            Flag(item, "Compress"),
            CacheControl(item),
            OneOf(item, "MissingReference", MissingReferences),
            Flag(item, "Precache"),
            ContentType(item)
        );

    /// <summary>The media type that an item gives its files, or null.</summary>
    public string? ContentType(ITaskItem item) =>
        Checked(
            item,
            "ContentType",
            MediaTypes.IsValid,
            "a media type such as text/plain or text/html; charset=iso-8859-1"
        );

    /// <summary>Whether the source's files replace those of earlier sources.</summary>
    public bool Override(ITaskItem item) => Flag(item, "Override") ?? false;

    /// <summary>Whether the source may be absent.</summary>
    public bool Optional(ITaskItem item) => Flag(item, "Optional") ?? false;

    /// <summary>Whether a path, relative to the source, belongs to it.</summary>
    public static Func<string, bool> Filter(ITaskItem item)
    {
        var (match, exclude) = (Globs(item, "Match"), Globs(item, "Ignore"));
        return path => (match.Count == 0 || match.AnyMatches(path)) && !exclude.AnyMatches(path);
    }

    /// <summary>The item as a folder or file on disk.</summary>
    public FolderSource Folder(ITaskItem item) =>
        new(
            item.ItemSpec,
            Location(item),
            BasePath(item),
            Globs(item, "Match"),
            Globs(item, "Ignore"),
            Policy(item),
            Override(item)
        );

    /// <summary>The item as the development server needs it.</summary>
    public DevelopmentSource ForDevelopment(ITaskItem item) =>
        new(
            Location(item),
            BasePath(item),
            Patterns(Text(item, "Match")),
            Patterns(Text(item, "Ignore")),
            ContentType(item)
        );

    /// <summary>
    /// The media types of rules as the development server needs them: the last rule that decides wins, so it comes
    /// first.
    /// </summary>
    public IReadOnlyList<DevelopmentType> DevelopmentTypes(ITaskItem[] rules) =>
        [
            .. rules
                .Reverse()
                .Where(rule => ContentType(rule) is not null)
                .Select(rule => new DevelopmentType(Patterns(Text(rule, "Match")), ContentType(rule)!)),
        ];

    /// <summary>Absolute path of the folder or file that the item names, whether it exists or not.</summary>
    public string Location(ITaskItem item) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(item.ItemSpec, projectDirectory));

    /// <summary>The prefix of the source's logical paths, without slashes at its ends.</summary>
    public static string BasePath(ITaskItem item) => item.GetMetadata("BasePath").Replace('\\', '/').Trim('/');

    private IReadOnlyList<Glob> RequiredMatch(ITaskItem item)
    {
        var globs = Globs(item, "Match");
        if (globs.Count == 0)
            report(Catalog.RuleWithoutMatch(item.ItemSpec));
        return globs;
    }

    private bool? Flag(ITaskItem item, string name)
    {
        if (Text(item, name) is not { } text)
            return null;
        if (bool.TryParse(text, out var flag))
            return flag;

        report(Catalog.WrongMetadata(item.ItemSpec, name, text, "true or false", PlaceOf(item)));
        return null;
    }

    private string? CacheControl(ITaskItem item) =>
        Checked(
            item,
            "CacheControl",
            value => HeaderText.IsValid(value),
            "a header's value in printable ASCII, such as max-age=600"
        );

    private string? Checked(ITaskItem item, string name, Func<string, bool> isValid, string allowed)
    {
        if (Text(item, name) is not { } text || isValid(text))
            return Text(item, name);

        report(Catalog.WrongMetadata(item.ItemSpec, name, text, allowed, PlaceOf(item)));
        return null;
    }

    private T? OneOf<T>(ITaskItem item, string name, Choice<T> choice)
        where T : struct
    {
        if (Text(item, name) is not { } text)
            return null;
        if (choice.TryParse(text, out var value))
            return value;

        report(Catalog.WrongMetadata(item.ItemSpec, name, text, choice.Words, PlaceOf(item)));
        return null;
    }

    private static IReadOnlyList<Glob> Globs(ITaskItem item, string name) => Glob.ParseList(Text(item, name));

    /// <summary>The patterns of a list as they are written.</summary>
    public static IReadOnlyList<string> Patterns(string? list) =>
        (list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The file that the item stands in, such as the project file.</summary>
    private static Place? PlaceOf(ITaskItem item) =>
        item.GetMetadata("DefiningProjectFullPath") is { Length: > 0 } file ? new Place(file) : null;

    private static string? Text(ITaskItem item, string name) =>
        item.GetMetadata(name) is { Length: > 0 } text ? text.Trim() : null;
}
