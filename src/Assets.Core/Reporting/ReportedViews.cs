using Assets.Core.References;
using Assets.Core.Views;

namespace Assets.Core.Reporting;

/// <summary>Finds the assets that views name.</summary>
internal static class ReportedViews
{
    /// <summary>The views that name assets, in the order given.</summary>
    /// <param name="files">Absolute paths of the views.</param>
    /// <param name="assets">The paths of all assets.</param>
    /// <param name="names">The names of files in the report.</param>
    /// <exception cref="IOException">A view cannot be read.</exception>
    public static IReadOnlyList<ReportedView> Of(
        IEnumerable<string> files,
        IReadOnlySet<string> assets,
        PortableNames names
    ) =>
        [
            .. files
                .Select(file => new ReportedView(names.Of(file), References(file, File.ReadAllText(file), assets)))
                .Where(view => view.References.Count > 0),
        ];

    private static IReadOnlyList<ReportedReference> References(string file, string text, IReadOnlySet<string> assets) =>
        [
            .. ViewReferences
                .Find(text, isComponent: file.EndsWith(".razor", StringComparison.OrdinalIgnoreCase))
                .Where(reference => assets.Contains(reference.Path))
                .Select(reference => new ReportedReference(
                    reference.Path,
                    "view",
                    Position.Of(text, reference.Index).Line
                )),
        ];
}
