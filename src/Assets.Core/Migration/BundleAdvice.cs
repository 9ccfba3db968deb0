using Assets.Core.Diagnostics;

namespace Assets.Core.Migration;

/// <summary>What replaces a bundle: the publish itself, a collected folder, or a bundler.</summary>
internal static class BundleAdvice
{
    // More names than these are not read in a message.
    private const int NamedInputs = 3;

    private const string Bundler = "Or bundle them with a front-end build (AssetFrontend).";

    /// <summary>What to say about a bundle.</summary>
    /// <param name="bundle">The bundle.</param>
    /// <param name="exists">Whether its output exists.</param>
    public static Diagnostic For(Bundle bundle, bool exists)
    {
        var output = ProjectPath.InMessage(bundle.Output);
        var fact = exists
            ? $"'{output}' is published as it is: no package of this project makes it from {Inputs(bundle)} any more."
            : $"'{output}' is not published: no package of this project makes it from {Inputs(bundle)}.";
        return Catalog.BundleWithoutTool(bundle.Place, $"{fact} {Remedy(bundle)}{Outside(bundle)}");
    }

    private static string Inputs(Bundle bundle) =>
        bundle.Inputs switch
        {
            [] => "its inputs",
            { Count: <= NamedInputs } few => string.Join(" and ", few.Select(path => $"'{path}'")),
            var many => $"its {many.Count} inputs",
        };

    private static string Remedy(Bundle bundle)
    {
        if (IsMinifyOnly(bundle))
            return "The publish minifies each file itself: link "
                + $"'{ProjectPath.InMessage(bundle.Inputs[0])}' and remove the bundle.";
        var names = string.Join(", ", bundle.Inputs.Select(ProjectPath.InMessage));
        return IsStylesheet(bundle.Output)
            ? $"Link the stylesheets one after the other ({names}); HTTP/2 loads them in parallel and each is "
                + $"minified. {Bundler}"
            : $"Load the scripts one after the other with defer ({names}); HTTP/2 loads them in parallel and each is "
                + $"minified. {Bundler}";
    }

    /// <summary>Inputs from folders that are not served, such as node_modules, have to be collected.</summary>
    private static string Outside(Bundle bundle)
    {
        var outside = bundle.Inputs.FirstOrDefault(path =>
            ProjectPath.BelowWebRoot(path.TrimStart('!')) is null && !path.StartsWith('!')
        );
        if (outside is null)
            return "";
        var folder = ProjectPath.IsPattern(outside) ? FixedFolder(outside) : ProjectPath.FolderOf(outside);
        return folder.Length == 0
            ? $" Move '{outside}' below wwwroot: only files there are served."
            : $" Files outside wwwroot are collected: <AssetCollect Include=\"{folder}\" BasePath=\"lib\" "
                + $"Match=\"{outside[(folder.Length + 1)..]}\" />.";
    }

    private static bool IsMinifyOnly(Bundle bundle) =>
        bundle.Inputs is [var only] && !ProjectPath.IsPattern(only) && SameKind(only, bundle.Output);

    private static bool SameKind(string input, string output) =>
        string.Equals(Path.GetExtension(input), Path.GetExtension(output), StringComparison.OrdinalIgnoreCase);

    private static bool IsStylesheet(string path) => path.EndsWith(".css", StringComparison.OrdinalIgnoreCase);

    private static string FixedFolder(string pattern) =>
        ProjectPath.FolderOf(pattern[..pattern.AsSpan().IndexOfAny("*?{[")] + "x");
}
