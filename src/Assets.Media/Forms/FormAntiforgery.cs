using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.Media.Forms;

/// <summary>
/// Checks the antiforgery token with the fields that came before the first file, so that nothing of another site's form
/// is stored. The framework would read the whole form for it.
/// </summary>
internal sealed class FormAntiforgery(HttpContext context, MediaFormOptions options)
{
    private bool isChecked;

    /// <exception cref="FormFailure">There is no valid token.</exception>
    public async ValueTask CheckAsync(IFormCollection fields)
    {
        if (isChecked)
            return;
        isChecked = true;
        if (!IsRequired())
            return;
        var antiforgery = context.RequestServices.GetRequiredService<IAntiforgery>();
        // The framework takes the token from the header or from here.
        context.Request.Form = fields;
        if (!await antiforgery.IsRequestValidAsync(context))
            throw new FormFailure(FormRejections.Forged);
    }

    private bool IsRequired() =>
        // The framework's middleware has checked it.
        context.Features.Get<IAntiforgeryValidationFeature>()
            is not { IsValid: true }
        && (
            options.Antiforgery
            ?? (
                context.GetEndpoint()?.Metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: false }
                && context.RequestServices.GetService<IAntiforgery>() is not null
            )
        );
}
