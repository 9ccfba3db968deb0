var builder = WebApplication.CreateBuilder(args);
builder.Services.AddAssets(options => options.ServeIndexFiles = true);

var app = builder.Build();
app.UseAssets();
app.MapGet("/time", () => $"It is {DateTime.Now:HH:mm:ss}.");
app.Run();
