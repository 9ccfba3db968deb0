using System.Buffers;
using Assets.Core.Naming;
using Assets.Web;

namespace Assets.Core.Views;

/// <summary>The names of scripts in the views of an app, which the publish cannot rewrite.</summary>
/// <param name="Plain">Names that the page sends as they are written, in order of views and places.</param>
/// <param name="Resolved">
/// The scripts that views name so that the page gets their published names, each once, in ordinal order.
/// </param>
internal sealed record ViewNames(IReadOnlyList<ViewName> Plain, IReadOnlyList<LogicalPath> Resolved)
{
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        [".js", ".mjs", "importmap", "import("],
        StringComparison.Ordinal
    );

    /// <summary>No views.</summary>
    public static ViewNames None { get; } = new([], []);

    /// <summary>The names in some views.</summary>
    /// <param name="views">
    /// The views: the path below the project's folder, the absolute path, and the text of each.
    /// </param>
    public static ViewNames Of(IEnumerable<(LogicalPath Path, string File, string Text)> views)
    {
        var plain = new List<ViewName>();
        var resolved = new SortedSet<LogicalPath>();
        foreach (var (path, file, text) in views)
        {
            // Most views name no script.
            if (!text.AsSpan().ContainsAny(Signs))
                continue;

            var isComponent = path.Extension == ".razor";
            var references = ViewReferences.Find(text, isComponent);
            resolved.UnionWith(references.Select(ScriptOf).OfType<LogicalPath>());
            plain.AddRange(PlainViewNames.Find(path, file, text, [.. references.Select(found => found.Index)]));
        }

        return plain.Count == 0 ? None : new(plain, [.. resolved]);
    }

    /// <summary>The assets that the plain names mean, in order.</summary>
    /// <param name="index">The assets that may be meant.</param>
    public IEnumerable<KeptName> In(NameIndex index)
    {
        // The URL of a view is known to the app only; most URLs begin at the site's root.
        var urls = new PlainUrls(index, folder: "");
        foreach (var name in Plain)
        {
            IEnumerable<LogicalPath> targets =
                name.Import is { } import ? import.Reach(LogicalPath.Parse(name.View.Name), index)
                : urls.Find(name.Written) is { } found ? [found]
                : [];
            foreach (var target in targets)
                yield return new(target, KeptNameReason.NamedInView, name.View, name.Written, name.Place);
        }
    }

    private static LogicalPath? ScriptOf(ViewReference reference) =>
        FileKinds.Of(reference.Path).Syntax is Syntax.JavaScript or Syntax.Module
        && LogicalPath.TryParse(reference.Path, out var path)
            ? path
            : null;
}
