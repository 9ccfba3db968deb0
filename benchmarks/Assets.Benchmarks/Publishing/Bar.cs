using System.Globalization;

namespace Assets.Benchmarks.Publishing;

/// <summary>
/// What a figure is meant to stay under: a share of the SDK's, or an amount in the figure's own unit.
/// </summary>
internal sealed record Bar(double Limit, bool IsShare)
{
    public static Bar Share(double limit) => new(limit, IsShare: true);

    public static Bar Amount(double limit) => new(limit, IsShare: false);

    public string Words(double sdk, double ours)
    {
        var limit = IsShare
            ? $"{Limit.ToString("0.0#", CultureInfo.InvariantCulture)} ×"
            : Limit.ToString(CultureInfo.InvariantCulture);
        if (!double.IsFinite(ours) || !double.IsFinite(sdk))
            return $"≤ {limit}";
        return $"≤ {limit}, {((IsShare ? ours / sdk : ours) <= Limit ? "met" : "**missed**")}";
    }
}
