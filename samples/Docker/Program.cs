using Assets.AspNetCore;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddAssets();

var app = builder.Build();
app.UseAssets();
app.MapGet(
    "/",
    (HttpContext context, AssetUrls assets) =>
        Results.Content(
            $"""<!doctype html><link rel="stylesheet" href="{assets.Url(context, "css/site.css")}"><h1>Shop</h1>""",
            "text/html; charset=utf-8"
        )
);
app.Run();
