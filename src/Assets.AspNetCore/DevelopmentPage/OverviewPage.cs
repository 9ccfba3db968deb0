using System.Security.Cryptography;
using System.Text;
using Assets.AspNetCore.DevServer;
using Assets.Web;
using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.DevelopmentPage;

/// <summary>Answers <c>/_assets</c> and <c>/_assets.json</c> in Development.</summary>
/// <param name="services">The app's services.</param>
/// <param name="servers">The development servers.</param>
internal sealed class OverviewPage(IServiceProvider services, DevServers? servers)
{
    private const string HtmlPath = "/_assets";

    private const string JsonPath = "/_assets.json";

    public static bool Answers(PathString path) => path == HtmlPath || path == JsonPath;

    public async Task WriteAsync(HttpContext context)
    {
        var overview = await Overview.CreateAsync(services, servers, context.RequestAborted);
        var isJson = context.Request.Path == JsonPath;
        var body = isJson ? OverviewJson.Write(overview) : Encoding.UTF8.GetBytes(Html(context, overview));
        var response = context.Response;
        response.ContentType = isJson ? "application/json; charset=utf-8" : "text/html; charset=utf-8";
        response.ContentLength = body.Length;
        response.Headers.CacheControl = CachePolicy.NoStore;
        response.Headers.XContentTypeOptions = "nosniff";
        if (HttpMethods.IsGet(context.Request.Method))
            await response.Body.WriteAsync(body, context.RequestAborted);
    }

    /// <summary>
    /// The page has one inline style and nothing else. It keeps to the app's policy with the app's nonce, or gets a
    /// policy of its own.
    /// </summary>
    private string Html(HttpContext context, Overview overview)
    {
        var headers = context.Response.Headers;
        var nonce = services.AssetsOptions().Nonce?.Invoke(context);
        if (nonce is null)
        {
            nonce = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
            headers.ContentSecurityPolicy =
                $"default-src 'none'; style-src 'nonce-{nonce}'; img-src data:; form-action 'self'; base-uri 'none'; "
                + "frame-ancestors 'none'";
        }

        var pathBase = context.Request.PathBase.ToUriComponent();
        return new OverviewHtml(overview, pathBase, HtmlPath, nonce).Write(context.Request.Query["q"]);
    }
}
