using Assets.AspNetCore;
using Site.Components;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages();
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.Services.AddAssets(options =>
{
    options.Integrity = builder.Configuration.GetValue<bool?>("Integrity");
    options.BaseUrl = builder.Configuration["BaseUrl"];
});

var app = builder.Build();
app.UsePathBase("/base");

// A policy names the origin of a CDN beside the site's own.
var own = builder.Configuration["BaseUrl"] is { } cdn
    ? $"'self' {new Uri(cdn).GetLeftPart(UriPartial.Authority)}"
    : "'self'";

// Pages that name a nonce allow scripts by it alone. An @import has no nonce, so stylesheets of the site are allowed by
// their origin too.
app.Use(
    (context, next) =>
    {
        if (context.Request.Query.TryGetValue("nonce", out var nonce))
            context.Response.Headers.ContentSecurityPolicy =
                $"default-src {own}; script-src 'nonce-{nonce}'; style-src {own} 'nonce-{nonce}'";
        // Pages that ask for hashes allow what they inline by its hash alone.
        if (context.Request.Query.ContainsKey("hash"))
        {
            var urls = context.RequestServices.GetRequiredService<AssetUrls>();
            context.Response.Headers.ContentSecurityPolicy =
                $"default-src 'none'; img-src {own}; "
                + $"style-src {urls.InlineHash(context, "css/critical.css")}; script-src "
                + $"{urls.InlineHash(context, "js/classic.js")}";
        }

        return next();
    }
);
app.UseAssets();
app.UseRouting();
app.UseAntiforgery();
app.MapRazorPages();
app.MapRazorComponents<Root>().AddInteractiveServerRenderMode().WithAssets();
app.Run();
