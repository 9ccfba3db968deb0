using Assets.Media;
using Assets.Media.Validating;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Storefront.Shop;

namespace Storefront.Pages;

/// <summary>Uploads through the app, for browsers without scripts; scripts send files to the store itself.</summary>
public sealed class AccountModel(
    Account account,
    [FromKeyedServices("avatars")] IMediaStorage avatars,
    [FromKeyedServices("invoices")] IMediaStorage invoices
) : PageModel
{
    [BindProperty, MediaFile("avatars")]
    public IFormFile? Picture { get; set; }

    [BindProperty, MediaFile("invoices")]
    public IFormFile? Invoice { get; set; }

    public async Task<IActionResult> OnPostPictureAsync(CancellationToken cancellationToken)
    {
        if (Picture is null || !ModelState.IsValid)
            return Page();
        var result = await avatars.SaveAsync(Picture, cancellationToken: cancellationToken);
        if (!result.IsStored)
        {
            result.AddTo(ModelState, nameof(Picture));
            return Page();
        }

        await account.ChangePictureAsync(result.File, cancellationToken);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostInvoiceAsync(CancellationToken cancellationToken)
    {
        if (Invoice is null || !ModelState.IsValid)
            return Page();
        var result = await invoices.SaveAsync(
            Invoice,
            UploadsOfVisitors.Visitor(HttpContext),
            cancellationToken
        );
        if (!result.IsStored)
        {
            result.AddTo(ModelState, nameof(Invoice));
            return Page();
        }

        account.AddInvoice(result.File);
        return RedirectToPage();
    }
}
