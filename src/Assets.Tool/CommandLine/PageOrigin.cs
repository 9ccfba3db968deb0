using System.CommandLine.Parsing;
using System.Text.RegularExpressions;

namespace Assets.Tool.CommandLine;

/// <summary>
/// The origin of pages as browsers send it: scheme, host in lower case, and a port that is not the scheme's (WHATWG
/// HTML, section 7.1.1). Stores compare it as text, so an origin in any other form permits nothing.
/// </summary>
internal static partial class PageOrigin
{
    public static void Validate(OptionResult result, bool allowAll)
    {
        foreach (var token in result.Tokens.Where(token => !(allowAll && token.Value == "*")))
        {
            if (!Form().IsMatch(token.Value))
                result.AddError(
                    $"'{token.Value}' is no origin of pages. Write scheme, host and port, such as https://shop.example."
                );
        }
    }

    /// <summary>The origin in the form in which browsers send it.</summary>
    public static string Of(string text)
    {
        var origin = text.TrimEnd('/').ToLowerInvariant();
        return StandardPort().Replace(origin, "$1$2");
    }

    [GeneratedRegex(@"^https?://[^/?#@\s]+/?$", RegexOptions.IgnoreCase)]
    private static partial Regex Form();

    [GeneratedRegex("^(https://.*):443$|^(http://.*):80$")]
    private static partial Regex StandardPort();
}
