using System.Globalization;
using Assets.Core.Diagnostics;
using Assets.Manifest;
using Assets.Web;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks.Project;

/// <summary>Reads <c>StaticWebAssetContentTypeMapping</c> items, except the SDK's own: our table is better.</summary>
internal static class ContentTypeItems
{
    private const string Type = "StaticWebAssetContentTypeMapping";
    private const string Sdk = "Microsoft.NET.Sdk.StaticWebAssets.ContentTypeMappings";

    /// <summary>
    /// The media types, the highest priority first as the SDK orders them. Their patterns ignore letter case, so they
    /// are in lower case here.
    /// </summary>
    public static IReadOnlyList<MediaTypeRule> Read(ITaskItem[] items, ProjectFiles files, Action<Diagnostic> report) =>
        [
            .. ForDevelopment(items, files, report)
                .Select(type => new MediaTypeRule([.. type.Match.SelectMany(Glob.ParseList)], type.Value)),
        ];

    /// <summary>The same as the development server needs them.</summary>
    public static IReadOnlyList<DevelopmentRule> ForDevelopment(
        ITaskItem[] items,
        ProjectFiles files,
        Action<Diagnostic> report
    )
    {
        var own = items
            .Where(item => item.GetMetadata("DefiningProjectName") != Sdk)
            .Where(item => ItemReader.Text(item, "Pattern") is not null)
            .ToList();
        foreach (var item in own.Where(item => !MediaTypes.IsValid(item.ItemSpec)))
            report(Catalog.WrongMediaType(item.ItemSpec, ItemReader.Text(item, "Pattern")!, files.PlaceOf(Type, item)));
        return
        [
            .. own.Where(item => MediaTypes.IsValid(item.ItemSpec))
                .OrderByDescending(Priority)
                .Select(item => new DevelopmentRule(
                    [
                        .. Glob.ParseList(ItemReader.Text(item, "Pattern")!.ToLowerInvariant())
                            .Select(glob => glob.ToString()),
                    ],
                    item.ItemSpec
                )),
        ];
    }

    private static int Priority(ITaskItem item) =>
        int.TryParse(item.GetMetadata("Priority"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var priority)
            ? priority
            : 0;
}
