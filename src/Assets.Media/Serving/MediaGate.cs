using Assets.Media.Storing;
using Assets.Media.Urls;
using Assets.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Assets.Media.Serving;

/// <summary>
/// Decides whether a request may read a file: by the access of the store, the signature, or the policy. It does not
/// look into the store, so that a refusal does not say whether there is a file.
/// </summary>
internal sealed class MediaGate(MediaSigning signing, IOptionsMonitor<MediaOptions> options, TimeProvider clock)
{
    private const string PublicCaching = "public, max-age=31536000, immutable";

    /// <summary>The browser asks each time, so that it shows nothing after the user has signed out.</summary>
    private const string AskingCaching = "private, no-cache";

    private const string AnyOrigin = "cross-origin";
    private const string SameOrigin = "same-origin";

    /// <summary>Whether pages of another host than that of the files show them.</summary>
    private bool HasOwnHost => options.CurrentValue.BaseUrl is { Length: > 0 };

    /// <param name="context">The request.</param>
    /// <param name="store">The store.</param>
    /// <param name="key">The key in the URL; null if the text is none.</param>
    /// <param name="isRestricted">Whether authorization of the endpoint lets only some users reach it.</param>
    public async ValueTask<Admission> AdmitAsync(
        HttpContext context,
        MediaStoreEntry store,
        ObjectKey? key,
        bool isRestricted
    )
    {
        var claims = key is { } known ? UrlClaims.Read(store.Name, known, context.Request.Query) : null;
        if (store.Options.AuthorizationPolicy is { } policy)
            return await AuthorizeAsync(context, store, key, policy) ? ByPolicy(claims) : Admission.Answered;
        if (store.IsReadBySignature)
            return claims is null ? Admission.Forbidden : BySignature(claims);
        return Open(claims, isRestricted);
    }

    private Admission BySignature(UrlClaims claims)
    {
        var left = claims.Expires - clock.GetUtcNow().ToUnixTimeSeconds();
        return left > 0 && claims.IsSigned(signing)
            ? Admission.Of(claims, $"private, max-age={left}", HasOwnHost ? AnyOrigin : SameOrigin)
            : Admission.Forbidden;
    }

    private Admission ByPolicy(UrlClaims? claims) =>
        !HasOwnName(claims)
            ? Admission.Forbidden
            // Cookies are sent to other hosts of the site only, if at all.
            : Admission.Of(claims, AskingCaching, HasOwnHost ? "same-site" : SameOrigin);

    private Admission Open(UrlClaims? claims, bool isRestricted) =>
        !HasOwnName(claims)
            ? Admission.Forbidden
            : Admission.Of(claims, isRestricted ? AskingCaching : PublicCaching, isRestricted ? SameOrigin : AnyOrigin);

    /// <summary>A name for saving the file is used if the app has chosen it.</summary>
    private bool HasOwnName(UrlClaims? claims) => claims?.FileName is null || claims.IsSigned(signing);

    /// <summary>
    /// Evaluates the policy with the <see cref="MediaRef"/> as its resource, so that a handler can decide for each
    /// file.
    /// </summary>
    /// <returns>Whether the user meets it; otherwise the request has been answered.</returns>
    private static async Task<bool> AuthorizeAsync(
        HttpContext context,
        MediaStoreEntry store,
        ObjectKey? key,
        string name
    )
    {
        var services = context.RequestServices;
        var policies = services.GetRequiredService<IAuthorizationPolicyProvider>();
        var policy =
            (name.Length == 0 ? await policies.GetDefaultPolicyAsync() : await policies.GetPolicyAsync(name))
            ?? throw new InvalidOperationException(
                $"There is no authorization policy '{name}', which the media store '{store.Name}' requires. Add it in "
                    + "AddAuthorization()."
            );
        var evaluator = services.GetRequiredService<IPolicyEvaluator>();
        var user = await evaluator.AuthenticateAsync(policy, context);
        object? resource = key is { } known ? new MediaRef(store.Name, known) : null;
        var result = await evaluator.AuthorizeAsync(policy, user, context, resource);
        if (result.Succeeded)
            return true;
        context.Response.Headers.CacheControl = MediaHandler.NoStore;
        await services
            .GetRequiredService<IAuthorizationMiddlewareResultHandler>()
            .HandleAsync(_ => Task.CompletedTask, context, policy, result);
        return false;
    }
}
