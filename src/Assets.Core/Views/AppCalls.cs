using System.Text.RegularExpressions;

namespace Assets.Core.Views;

/// <summary>Which methods that serve assets an app calls, according to the text of its C# files.</summary>
/// <param name="ServesAssets"><c>UseAssets</c> or <c>MapAssets</c>: our runtime serves.</param>
/// <param name="WithStaticAssets">The framework gives views the names of what <c>MapStaticAssets</c> serves.</param>
/// <param name="MapsControllers">The app has MVC controllers.</param>
/// <param name="MapsPages">The app has Razor Pages.</param>
internal sealed partial record AppCalls(bool ServesAssets, bool WithStaticAssets, bool MapsControllers, bool MapsPages)
{
    /// <summary>The calls in these files together.</summary>
    /// <param name="sources">The text of each.</param>
    public static AppCalls In(IEnumerable<string> sources)
    {
        var names = sources
            .SelectMany(source => Call.Matches(Comment.Replace(source, "")).Select(match => match.Groups["name"].Value))
            .ToHashSet(StringComparer.Ordinal);
        return new(
            names.Contains("UseAssets") || names.Contains("MapAssets"),
            names.Contains("WithStaticAssets"),
            names.Any(name =>
                name.StartsWith("MapController", StringComparison.Ordinal)
                || name is "MapDefaultControllerRoute" or "MapAreaControllerRoute"
            ),
            names.Contains("MapRazorPages")
        );
    }

    [GeneratedRegex(
        @"\.\s*(?<name>UseAssets|MapAssets|WithStaticAssets|MapController\w*|MapDefaultControllerRoute|"
            + @"MapAreaControllerRoute|MapRazorPages)\s*(<\w+>)?\s*\(",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Call { get; }

    [GeneratedRegex(@"//[^\r\n]*|/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment { get; }
}
