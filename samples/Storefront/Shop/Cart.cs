using System.Text.Json;

namespace Storefront.Shop;

/// <summary>One line of the cart, priced.</summary>
public sealed record CartLine(Product Product, Glaze Glaze, int Quantity)
{
    public decimal Total => Product.Price * Quantity;
}

/// <summary>The visitor's cart, kept in the session.</summary>
public sealed class Cart(IHttpContextAccessor http, Catalogue catalogue)
{
    private const string Key = "cart";
    private const int MostOfOneThing = 24;
    private const decimal FreeDeliveryFrom = 80m;
    private const decimal DeliveryFee = 6.5m;

    private List<Entry>? entries;

    public IReadOnlyList<CartLine> Lines =>
        [.. Entries.Select(entry => (entry, product: catalogue.Find(entry.Slug)))
            .Where(pair => pair.product is not null)
            .Select(pair => new CartLine(pair.product!, pair.product!.GlazeOrFirst(pair.entry.Glaze), pair.entry.Quantity))];

    public int Count => Entries.Sum(entry => entry.Quantity);

    public decimal Subtotal => Lines.Sum(line => line.Total);

    public decimal Delivery => Count == 0 || Subtotal >= FreeDeliveryFrom ? 0 : DeliveryFee;

    public decimal Total => Subtotal + Delivery;

    public decimal MissingForFreeDelivery => Math.Max(0, FreeDeliveryFrom - Subtotal);

    public int PercentOfFreeDelivery => (int)Math.Min(100, Subtotal / FreeDeliveryFrom * 100);

    public void Add(string slug, string? glaze, int quantity)
    {
        if (catalogue.Find(slug) is not { } product || quantity < 1)
            return;

        var chosen = product.GlazeOrFirst(glaze).Slug;
        var before = Entries.Find(entry => entry.Slug == slug && entry.Glaze == chosen)?.Quantity ?? 0;
        Set(slug, chosen, before + quantity);
    }

    public void Set(string slug, string glaze, int quantity)
    {
        var index = Entries.FindIndex(entry => entry.Slug == slug && entry.Glaze == glaze);
        if (quantity < 1)
        {
            if (index >= 0)
                Entries.RemoveAt(index);
        }
        else
        {
            var entry = new Entry(slug, glaze, Math.Min(quantity, MostOfOneThing));
            if (index >= 0)
                Entries[index] = entry;
            else
                Entries.Add(entry);
        }

        Session.SetString(Key, JsonSerializer.Serialize(Entries));
    }

    public void Empty()
    {
        Entries.Clear();
        Session.Remove(Key);
    }

    private ISession Session => http.HttpContext!.Session;

    private List<Entry> Entries => entries ??=
        Session.GetString(Key) is { } json ? JsonSerializer.Deserialize<List<Entry>>(json) ?? [] : [];

    private sealed record Entry(string Slug, string Glaze, int Quantity);
}
