using System.Globalization;

namespace Storefront.Shop;

public static class Money
{
    /// <summary>"£36", "£12.50": whole pounds stand without pence.</summary>
    public static string Pounds(this decimal amount) =>
        "£" + amount.ToString(amount == decimal.Truncate(amount) ? "0" : "0.00", CultureInfo.InvariantCulture);
}
