using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.AspNetCore.Serving;

/// <summary>
/// Whether requests pass authorization before they reach the middleware: a fallback policy holds for assets too then.
/// </summary>
/// <param name="hasFallbackPolicy">Whether the app has such a policy.</param>
/// <param name="isAfterAuthorization">Whether <c>UseAuthorization()</c> is known to come first.</param>
internal sealed class PipelineAccess(bool hasFallbackPolicy, bool isAfterAuthorization)
{
    /// <summary>
    /// Authorization that <c>WebApplication</c> adds by itself is not known. A user who is signed in shows it:
    /// authentication has run.
    /// </summary>
    public bool IsPrivate(HttpContext context) =>
        hasFallbackPolicy && (isAfterAuthorization || context.User.Identity?.IsAuthenticated == true);

    /// <summary>Whether the app has a policy for requests that name none. One that is not known yet counts.</summary>
    public static bool HasFallbackPolicy(IServiceProvider services) =>
        services.GetService<IAuthorizationPolicyProvider>()?.GetFallbackPolicyAsync() is { } policy
        && policy is not { IsCompletedSuccessfully: true, Result: null };
}
