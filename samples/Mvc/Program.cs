var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllersWithViews();
builder.Services.AddAssets();

var app = builder.Build();
app.UseAssets();
app.MapDefaultControllerRoute();
app.Run();
