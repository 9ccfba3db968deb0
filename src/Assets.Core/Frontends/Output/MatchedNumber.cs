using System.Globalization;
using System.Text.RegularExpressions;

namespace Assets.Core.Frontends.Output;

internal static class MatchedNumber
{
    /// <summary>The number in a group of digits; 0 if the group did not match.</summary>
    public static int Number(this Match match, string group) =>
        int.TryParse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>A column that the tool counts from 0, counted from 1.</summary>
    public static int ColumnFromZero(this Match match) =>
        match.Groups["column"].Success ? match.Number("column") + 1 : 0;
}
