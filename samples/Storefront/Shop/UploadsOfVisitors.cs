using Assets.Media;

namespace Storefront.Shop;

/// <summary>What visitors may upload, and what happens with it. Where it is stored, appsettings can say instead.</summary>
public static class UploadsOfVisitors
{
    public static IServiceCollection AddUploadsOfVisitors(this IServiceCollection services)
    {
        // Which of these is used, the configuration says: "Assets:Media:Stores:avatars:Store:Address".
        services.AddS3AssetStorage();
        services.AddAzureAssetStorage();
        services.AddMediaImages();
        services.AddScoped<Account>();
        return services.AddMedia(media =>
            media
                .Add(
                    "avatars",
                    store =>
                        store
                            .UseFileSystem("media/avatars")
                            .Public()
                            .Images()
                            .MaxLength(5 << 20)
                            .Variant("portrait", 240, 240, VariantFit.Cover)
                            .Variant("portrait-2x", 480, 480, VariantFit.Cover)
                            .Variant("small", 96, 96, VariantFit.Cover)
                )
                .Add(
                    "invoices",
                    store =>
                        store
                            .UseFileSystem("media/invoices")
                            .Allow(".pdf")
                            .MaxLength(20 << 20)
                            .Path("{visitor}/{random}{ext}")
                )
        );
    }

    public static void MapUploadsOfVisitors(this IEndpointRouteBuilder app)
    {
        app.MapMedia("/media");
        app.MapMediaUploads(
            "/account/picture",
            "avatars",
            uploads =>
                uploads.Completed = async (context, file) =>
                {
                    await Account(context).ChangePictureAsync(file, context.RequestAborted);
                    return Results.Ok();
                }
        );
        app.MapMediaUploads(
            "/account/invoices",
            "invoices",
            uploads =>
            {
                uploads.Creating = (context, upload) => new(upload with { Values = Visitor(context) });
                uploads.Completed = (context, file) =>
                {
                    Account(context).AddInvoice(file);
                    return Task.FromResult(Results.Ok());
                };
            }
        );
    }

    /// <summary>A part of the path: the files of one visitor lie together.</summary>
    public static Dictionary<string, string> Visitor(HttpContext context) => new() { ["visitor"] = context.Session.Id };

    private static Account Account(HttpContext context) => context.RequestServices.GetRequiredService<Account>();
}
