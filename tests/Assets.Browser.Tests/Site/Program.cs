using Assets.AspNetCore;
using Site.Components;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages();
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.Services.AddAssets(options => options.Integrity = builder.Configuration.GetValue<bool?>("Integrity"));

var app = builder.Build();
app.UsePathBase("/base");

// Pages that name a nonce allow scripts by it alone. An @import has no nonce, so stylesheets of the site are allowed by
// their origin too.
app.Use(
    (context, next) =>
    {
        if (context.Request.Query.TryGetValue("nonce", out var nonce))
            context.Response.Headers.ContentSecurityPolicy =
                $"default-src 'self'; script-src 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'";
        // Pages that ask for hashes allow what they inline by its hash alone.
        if (context.Request.Query.ContainsKey("hash"))
        {
            var urls = context.RequestServices.GetRequiredService<AssetUrls>();
            context.Response.Headers.ContentSecurityPolicy =
                "default-src 'none'; img-src 'self'; "
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
