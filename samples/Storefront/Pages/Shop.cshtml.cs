using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Storefront.Shop;

namespace Storefront.Pages;

public sealed class ShopModel(Catalogue catalogue) : PageModel
{
    public Catalogue Catalogue => catalogue;

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Glaze { get; set; }

    public IEnumerable<Product> Shown => catalogue.Products.Where(product =>
        (string.IsNullOrEmpty(Kind) || product.Kind == Kind)
        && (string.IsNullOrEmpty(Glaze) || product.Glazes.Any(glaze => glaze.Slug == Glaze)));
}
