using System.Globalization;
using System.Text.RegularExpressions;
using Assets.Manifest;

namespace Assets.Benchmarks.Conformance;

/// <summary>
/// What an <c>Accept-Encoding</c> field says of a coding, after RFC 9110, section 12.5.3; slow, and apart from the
/// runtime's own.
/// </summary>
internal static partial class AcceptEncoding
{
    /// <returns>Null where the field contradicts itself or its grammar, so that nobody can say.</returns>
    public static bool? Accepts(IEnumerable<string> lines, ContentCoding coding)
    {
        var field = lines.ToList();
        // Without the field every coding is acceptable.
        if (field.Count == 0)
            return true;
        var elements = field
            .SelectMany(line => line.Split(','))
            .Select(element => element.Trim(' ', '\t'))
            .Where(element => element.Length > 0)
            .Select(element => (Name: element.Split(';')[0].Trim(' ', '\t'), IsAccepted: IsAccepted(element)))
            .ToList();
        var said = elements
            .Where(element => Names(element.Name, coding))
            .Select(element => element.IsAccepted)
            .Distinct()
            .ToList();
        return said.Count switch
        {
            1 => said[0],
            > 1 => null,
            _ => elements.Any(element => element.Name == "*")
                ? elements.First(element => element.Name == "*").IsAccepted
                : coding == ContentCoding.Identity,
        };
    }

    private static bool Names(string name, ContentCoding coding) =>
        name.ToLowerInvariant() switch
        {
            "br" => coding == ContentCoding.Brotli,
            "gzip" or "x-gzip" => coding == ContentCoding.Gzip,
            "identity" => coding == ContentCoding.Identity,
            _ => false,
        };

    private static bool? IsAccepted(string element)
    {
        if (!element.Contains(';', StringComparison.Ordinal))
            return true;
        var weight = Weight().Match(element);
        return weight.Success ? decimal.Parse(weight.Groups[1].Value, CultureInfo.InvariantCulture) > 0 : null;
    }

    [GeneratedRegex(@"^[^;]*;[ \t]*[qQ]=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$")]
    private static partial Regex Weight();
}
