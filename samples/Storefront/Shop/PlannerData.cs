using System.Text.Json;

namespace Storefront.Shop;

/// <summary>What the table planner's script needs to know of the catalogue.</summary>
public static class PlannerData
{
    private static readonly string[] Settings = ["dune-plate", "estuary-bowl", "tide-mug"];

    public static string Json(Catalogue catalogue) => JsonSerializer.Serialize(
        Settings.Select(catalogue.Find).OfType<Product>().Select(product => new
        {
            product.Slug,
            product.Name,
            product.Price,
            Glazes = product.Glazes.Select(glaze => new { glaze.Slug, glaze.Name }),
        }),
        JsonSerializerOptions.Web);
}
