using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.AspNetCore.Serving;

/// <summary>
/// Whether requests pass authorization before they reach the middleware. A fallback policy then applies to assets too.
/// </summary>
/// <param name="hasFallbackPolicy">Whether the app has such a policy.</param>
/// <param name="isAfterAuthorization">Whether <c>UseAuthorization()</c> is known to come first.</param>
internal sealed class PipelineAccess(bool hasFallbackPolicy, bool isAfterAuthorization)
{
    /// <summary>
    /// Whether the response to a request is private. The pipeline does not show authorization that
    /// <c>WebApplication</c> adds automatically, but a signed-in user shows that authentication has run.
    /// </summary>
    public bool IsPrivate(HttpContext context) =>
        hasFallbackPolicy && (isAfterAuthorization || context.User.Identity?.IsAuthenticated == true);

    /// <summary>Whether authorization lets only some users reach an endpoint.</summary>
    public static bool IsPrivate(IList<object> metadata, IServiceProvider services)
    {
        if (metadata.Any(item => item is IAllowAnonymous))
            return false;
        return metadata.Any(item => item is IAuthorizeData or IAuthorizationRequirementData)
            || HasFallbackPolicy(services);
    }

    /// <summary>Whether the app has a fallback policy. A policy that is not available yet counts as one.</summary>
    public static bool HasFallbackPolicy(IServiceProvider services) =>
        services.GetService<IAuthorizationPolicyProvider>()?.GetFallbackPolicyAsync() is { } policy
        && policy is not { IsCompletedSuccessfully: true, Result: null };
}
