using System.Text.Json;

namespace Storefront.Shop;

/// <summary>What the front end needs to draw all pots to one scale: <c>frontend/src/pot.ts</c> has its shape.</summary>
public static class SizesData
{
    public static string Json(Catalogue catalogue) => JsonSerializer.Serialize(
        catalogue.Products.Select(product => new
        {
            product.Slug,
            product.Name,
            Glaze = product.FirstGlaze.Slug,
            product.Outline.Height,
            product.Outline.Width,
        }),
        JsonSerializerOptions.Web);
}
