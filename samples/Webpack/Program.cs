var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages();
builder.Services.AddAssets();

var app = builder.Build();
app.UseAssets();
app.MapRazorPages();
app.Run();
