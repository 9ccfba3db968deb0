using Site.Components;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages();
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.Services.AddAssets(options => options.Integrity = builder.Configuration.GetValue<bool?>("Integrity"));

var app = builder.Build();
app.UsePathBase("/base");

// Pages that name a nonce allow scripts by it alone. An @import has no nonce, so stylesheets of the site are allowed by their origin too.
app.Use((context, next) =>
{
    if (context.Request.Query.TryGetValue("nonce", out var nonce))
        context.Response.Headers.ContentSecurityPolicy = $"default-src 'self'; script-src 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'";
    return next();
});
app.UseAssets();
app.UseRouting();
app.UseAntiforgery();
app.MapRazorPages();
app.MapRazorComponents<Root>().AddInteractiveServerRenderMode().WithAssets();
app.Run();
