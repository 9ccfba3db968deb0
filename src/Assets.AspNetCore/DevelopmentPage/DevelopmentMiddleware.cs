using Assets.AspNetCore.DevServer;
using Assets.AspNetCore.Serving;
using Assets.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Assets.AspNetCore.DevelopmentPage;

/// <summary>
/// Answers in Development for the page that lists the assets, and for files that only a development server has.
/// </summary>
/// <param name="next">The rest of the pipeline.</param>
/// <param name="page">The page; null if the app does not want it.</param>
/// <param name="servers">The development servers.</param>
internal sealed class DevelopmentMiddleware(RequestDelegate next, OverviewPage? page, DevServers? servers)
{
    /// <summary>The middleware; null outside Development.</summary>
    public static Func<RequestDelegate, RequestDelegate>? For(IServiceProvider services)
    {
        if (!services.GetRequiredService<IWebHostEnvironment>().IsDevelopment())
            return null;
        var servers = services.GetRequiredService<DevServerChoice>().Servers;
        var page = services.AssetsOptions().DevelopmentPage ? new OverviewPage(services, servers) : null;
        return page is null && servers is null
            ? null
            : next => new DevelopmentMiddleware(next, page, servers).InvokeAsync;
    }

    public Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            return next(context);
        if (page is not null && OverviewPage.Answers(context.Request.Path) && !IsTheAppsOwn(context))
            return page.WriteAsync(context);
        return servers is null ? next(context) : PassOnAsync(context, servers);
    }

    /// <summary>Whether the app has an endpoint for exactly this path, before or after it is selected.</summary>
    private static bool IsTheAppsOwn(HttpContext context)
    {
        var path = context.Request.Path.Value.AsSpan().Trim('/');
        foreach (var endpoint in context.RequestServices.GetService<EndpointDataSource>()?.Endpoints ?? [])
        {
            if (
                endpoint is RouteEndpoint { RoutePattern: { Parameters.Count: 0, RawText: { } text } }
                && path.Equals(text.AsSpan().Trim('/'), StringComparison.OrdinalIgnoreCase)
            )
                return true;
        }

        return false;
    }

    /// <summary>
    /// Redirects requests for files that nothing else has. Vite writes URLs from the root of its server to scripts and
    /// styles (<c>/src/logo.svg</c>), and the browser requests them from the page's origin.
    /// </summary>
    private async Task PassOnAsync(HttpContext context, DevServers running)
    {
        await next(context);
        var request = context.Request;
        if (
            !AssetMiddleware.IsUnanswered(context)
            || !IsFileRequest(request)
            || await running.FindForPathAsync(request.Path.Value ?? "", context.RequestAborted) is not { } server
        )
            return;
        var response = context.Response;
        response.StatusCode = StatusCodes.Status307TemporaryRedirect;
        response.Headers.Location =
            new Uri(server.Url).GetLeftPart(UriPartial.Authority)
            + request.Path.ToUriComponent()
            + request.QueryString.ToUriComponent();
        response.Headers.CacheControl = CachePolicy.NoStore;
    }

    /// <summary>A missing page stays a 404 of the app.</summary>
    private static bool IsFileRequest(HttpRequest request) =>
        request.Headers["Sec-Fetch-Dest"] is not ["document" or "iframe" or "frame"]
        && (
            Path.HasExtension(request.Path.Value)
            || request.Path.Value?.Contains("/@", StringComparison.Ordinal) == true
        );
}
