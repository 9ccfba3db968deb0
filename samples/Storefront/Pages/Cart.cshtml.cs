using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Storefront.Shop;

namespace Storefront.Pages;

/// <summary>The cart as a page, and the answers to its forms: a partial for htmx, the page for everyone else.</summary>
public sealed class CartModel(Cart cart) : PageModel
{
    public Cart Cart => cart;

    public IActionResult OnPostAdd(string slug, string? glaze, int quantity)
    {
        cart.Add(slug, glaze, quantity);
        return Reply("cart:added");
    }

    public IActionResult OnPostTable(string[] slugs, string glaze, int people)
    {
        foreach (var slug in slugs)
            cart.Add(slug, glaze, people);

        return Reply("cart:added");
    }

    public IActionResult OnPostChange(string slug, string glaze, int quantity)
    {
        cart.Set(slug, glaze, quantity);
        return Reply("cart:changed");
    }

    public IActionResult OnPostOrder()
    {
        if (cart.Count == 0)
            return RedirectToPage("/Cart");

        cart.Empty();
        return RedirectToPage("/Thanks");
    }

    private IActionResult Reply(string happened)
    {
        if (!Request.Headers.ContainsKey("HX-Request"))
            return RedirectToPage("/Cart");

        Response.Headers["HX-Trigger-After-Settle"] = happened;
        return Partial("_CartReply", cart);
    }
}
