namespace Storefront.Shop;

/// <summary>A colour the studio fires, named after the shore it comes from.</summary>
public sealed record Glaze(string Slug, string Name, string Note);

/// <summary>How large a pot is, seen from the side.</summary>
public sealed record Centimetres(decimal Height, decimal Width);

/// <summary>Something for sale. Its pictures are <c>img/products/{Slug}-{Glaze.Slug}.webp</c>.</summary>
public sealed record Product(
    string Slug,
    string Name,
    string Kind,
    decimal Price,
    string Line,
    string Story,
    string Size,
    Centimetres Outline,
    string Care,
    IReadOnlyList<Glaze> Glazes)
{
    public Glaze FirstGlaze => Glazes[0];

    public Glaze GlazeOrFirst(string? slug) => Glazes.FirstOrDefault(glaze => glaze.Slug == slug) ?? FirstGlaze;

    public string PictureText(Glaze glaze) => $"{Name} in {glaze.Name} glaze";
}
