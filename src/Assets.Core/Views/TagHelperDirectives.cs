using System.Text.RegularExpressions;

namespace Assets.Core.Views;

/// <summary>A line of a view that registers tag helpers.</summary>
/// <param name="Index">Where the assembly's name begins in the text.</param>
/// <param name="Types">The types, such as <c>*</c>.</param>
/// <param name="Assembly">The assembly's name.</param>
internal readonly record struct TagHelperDirective(int Index, string Types, string Assembly)
{
    /// <summary>The directive as it is written.</summary>
    public override string ToString() => $"@addTagHelper {Types}, {Assembly}";
}

/// <summary>
/// Finds the <c>@addTagHelper</c> lines of a view ("Tag Helpers in ASP.NET Core: Managing Tag Helper scope").
/// </summary>
internal static partial class TagHelperDirectives
{
    /// <summary>All directives outside comments, in order.</summary>
    public static IEnumerable<TagHelperDirective> Find(string view)
    {
        if (!view.Contains("@addTagHelper", StringComparison.Ordinal))
            yield break;

        // Of the same length, so that offsets remain valid.
        var text = Comment.Replace(view, comment => NotLineBreak.Replace(comment.Value, " "));
        foreach (Match match in Directive.Matches(text))
            yield return new(
                match.Groups["assembly"].Index,
                match.Groups["types"].Value.Trim(),
                match.Groups["assembly"].Value.Trim()
            );
    }

    [GeneratedRegex(
        @"^[ \t]*@addTagHelper[ \t]+""?(?<types>[^,""\r\n]+),[ \t]*(?<assembly>[^""\r\n]+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Directive { get; }

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment { get; }

    [GeneratedRegex(@"[^\r\n]")]
    private static partial Regex NotLineBreak { get; }
}
