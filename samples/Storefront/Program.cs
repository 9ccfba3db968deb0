using Storefront.Shop;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddRazorPages();
builder.Services.AddSession(options => options.Cookie.IsEssential = true);
builder.Services.AddHttpContextAccessor();
builder.Services.AddSingleton<Catalogue>();
builder.Services.AddScoped<Cart>();
// "Assets:BaseUrl" is the address of a CDN, if there is one.
builder.Services.AddAssets(builder.Configuration.GetSection("Assets"));

builder.Services.AddUploadsOfVisitors();

var app = builder.Build();

// The sample shows both ways to serve; an app of yours has the one line it needs.
var mapStaticAssets = app.Configuration["Assets:Serving"] == "MapStaticAssets";

app.UseStatusCodePagesWithReExecute("/missing");

if (!mapStaticAssets)
    app.UseAssets();

app.UseSession();

app.MapUploadsOfVisitors();

var pages = app.MapRazorPages();

if (mapStaticAssets)
{
    app.MapStaticAssets();
    pages.WithStaticAssets();
}

app.Run();
