using Assets.Core.Collecting;
using Assets.Core.Constants;
using Assets.Core.Diagnostics;
using Assets.Core.Listing;
using Assets.Core.Reporting;
using Assets.Manifest;
using Assets.Web;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks;

/// <summary>
/// Writes the names of the assets as constants of an assembly that only the compiler reads.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class WriteAssetNames : SiteTask
{
    // Source maps are loaded by tools of browsers, and the others are forms of the file beside them.
    private static readonly IReadOnlyList<string> Unnamed =
    [
        ".map",
        .. ContentCodings.SelfContained.Select(coding => coding.Suffix()),
    ];

    /// <summary>The property of this name: <c>true</c> or the name of the class.</summary>
    [Required]
    public string AssetsNames { get; set; } = "";

    /// <summary>The property of this name: patterns of the asset paths that get a name; empty for all.</summary>
    public string AssetsNamesMatch { get; set; } = "";

    /// <summary>The namespace of the project.</summary>
    public string RootNamespace { get; set; } = "";

    /// <summary>Absolute path of the assembly.</summary>
    [Required]
    public string NamesAssembly { get; set; } = "";

    /// <summary>The name of the project's own assembly.</summary>
    [Required]
    public string AssemblyName { get; set; } = "";

    /// <summary><c>InternalsVisibleTo</c> items: other assemblies whose code can use the names.</summary>
    public ITaskItem[] Friends { get; set; } = [];

    /// <summary>Referenced projects whose assets are unknown, because they are not built.</summary>
    public string[] UnbuiltReferences { get; set; } = [];

    /// <inheritdoc/>
    protected override void Run()
    {
        if (ClassName.Of(AssetsNames, RootNamespace, Wrong) is not { } name)
            return;
        var output = new ConstantsFiles(NamesAssembly);
        // An editor asks before the first build; the names of an earlier one are more.
        foreach (
            var problem in UnbuiltReferences.Length > 0 && output.Exist
                ? output.Problems()
                : output.Write(new(name, [.. Named()]), FriendNames())
        )
            Report(problem);
    }

    private IEnumerable<NamedAsset> Named()
    {
        // Problems with sources are errors of the publish and do not fail a build.
        var files = SourceNames.Select(new SourceList(Site(), _ => { }).Files(), Glob.ParseList(AssetsIgnore));
        var match = Glob.ParseList(AssetsNamesMatch);
        foreach (var file in files)
        {
            if (
                !Unnamed.Contains(Path.GetExtension(file.Path))
                && (match.Count == 0 || match.AnyMatches(file.Path))
                && new FileInfo(file.File) is { Exists: true } info
            )
                yield return new(file.Path, Size(info.Length), Origin(file));
        }
    }

    private string[] FriendNames() =>
        [AssemblyName, .. Friends.Select(friend => friend.ItemSpec.Split(',')[0].Trim()).Order(StringComparer.Ordinal)];

    /// <summary>
    /// The size in two digits, so that the names are not written again for most changes of a file.
    /// </summary>
    internal static string Size(long length)
    {
        var scale = 1L;
        while (length / scale >= 100)
            scale *= 10;
        return ByteSize.Of(length / scale * scale);
    }

    private void Wrong(string allowed) =>
        Report(
            Catalog.WrongProperty(nameof(AssetsNames), AssetsNames.Trim(), allowed) with
            {
                Place = Project.PlaceOfProperty(nameof(AssetsNames)),
            }
        );

    /// <summary>The file below the project, otherwise the name of the source: no path of this machine.</summary>
    private string Origin(SourceFile source) =>
        AssetLister.Relative(source.File, ProjectDirectory) is var file && !Path.IsPathRooted(file)
            ? file.Replace('\t', ' ')
            : source.SourceName;
}
