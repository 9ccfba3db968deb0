using Assets.Core.Diagnostics;
using Assets.Core.References;

namespace Assets.Core.Views;

/// <summary>
/// Reports what is missing when views have <c>~/</c> links and get plain names: the line that registers our tag
/// helpers, or the calls that serve assets.
/// </summary>
internal sealed class TagHelperCheck
{
    private const string RuntimeAssembly = "Assets.AspNetCore";
    private const string BuildPackage = "Assets.Build";

    private bool isRegistered;
    private Place? firstLink;
    private Place? firstLinkOfMvc;

    /// <summary>Reads one view.</summary>
    /// <param name="file">Absolute path.</param>
    /// <param name="path">Its path below the project's folder.</param>
    /// <param name="text">The view's text.</param>
    /// <returns>The problems with its directives.</returns>
    public IEnumerable<Diagnostic> Read(string file, string path, string text)
    {
        if (!file.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase))
            yield break;

        foreach (var directive in TagHelperDirectives.Find(text))
        {
            isRegistered |= directive.Assembly is RuntimeAssembly or BuildPackage;
            if (directive.Assembly != BuildPackage)
                continue;
            yield return Catalog.PackageAsTagHelperAssembly(
                PlaceOf(file, text, directive.Index),
                directive.ToString(),
                (directive with { Assembly = RuntimeAssembly }).ToString()
            );
        }

        var isMvc = path.Split('/', '\\').Contains("Views", StringComparer.Ordinal);
        if (
            isRegistered
            || (firstLink is not null && (firstLinkOfMvc is not null || !isMvc))
            || FirstLink(text) is not { } index
        )
            yield break;
        var place = PlaceOf(file, text, index);
        firstLink ??= place;
        firstLinkOfMvc ??= isMvc ? place : null;
    }

    /// <summary>Reports what is missing in all views together.</summary>
    /// <param name="calls">Reads the app's code; called only when the result depends on it.</param>
    /// <param name="isPublishing">Whether the site is being published.</param>
    public Diagnostic? Conclude(Func<AppCalls> calls, bool isPublishing)
    {
        if (isRegistered || firstLink is not { } link)
            return null;

        return calls() switch
        {
            { ServesAssets: true, WithStaticAssets: false } => Catalog.NoTagHelpers(link),
            { ServesAssets: true, MapsControllers: true, MapsPages: false } when firstLinkOfMvc is { } mvc =>
                Catalog.NoTagHelpers(mvc),
            { ServesAssets: false, WithStaticAssets: true, MapsControllers: true, MapsPages: false }
                when isPublishing && firstLinkOfMvc is { } mvc => Catalog.StaticAssetsOfControllers(mvc),
            _ => null,
        };
    }

    private static Place PlaceOf(string file, string text, int index)
    {
        var (line, column) = Position.Of(text, index);
        return new(file, line, column);
    }

    private static int? FirstLink(string text)
    {
        if (!text.Contains("~/", StringComparison.Ordinal))
            return null;
        foreach (var reference in ViewReferences.Find(text, isComponent: false))
        {
            if (reference.IsLink)
                return reference.Index;
        }

        return null;
    }
}
