using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Storefront.Shop;

namespace Storefront.Pages;

public sealed class ProductModel(Catalogue catalogue) : PageModel
{
    public Product Product { get; private set; } = null!;

    public Glaze Glaze { get; private set; } = null!;

    public IEnumerable<Product> GoesWith => catalogue.GoesWith(Product);

    public IActionResult OnGet(string slug, string? glaze)
    {
        if (catalogue.Find(slug) is not { } product)
            return NotFound();

        Product = product;
        Glaze = product.GlazeOrFirst(glaze);
        return Page();
    }
}
