using System.Globalization;

namespace Assets.Benchmarks.Publishing;

/// <summary>What a figure is meant to stay below: a share of another figure, or an amount above another one.</summary>
/// <param name="Limit">The share, or the amount in the figure's own unit.</param>
/// <param name="Unit">What the table writes behind the limit.</param>
/// <param name="Reference">The other figure.</param>
internal sealed record Target(double Limit, string Unit, double Reference)
{
    public static Target Share(double limit, double reference) => new(limit, "×", reference);

    public static Target Above(double limit, string unit, double reference) => new(limit, unit, reference);

    public string Words(double figure)
    {
        var limit = $"{Limit.ToString(CultureInfo.InvariantCulture)} {Unit}";
        var words = Unit == "×" ? $"≤ {limit}" : $"≤ {limit} more";
        if (!double.IsFinite(figure) || !double.IsFinite(Reference))
            return words;
        var isMet = Unit == "×" ? figure <= Limit * Reference : figure <= Limit + Reference;
        return $"{words}, {(isMet ? "met" : "**missed**")}";
    }
}
