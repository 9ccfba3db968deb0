using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.AspNetCore.Tests.Harness;

/// <summary>The pages, views and areas of this project with a published site.</summary>
internal static class RazorSite
{
    public static RunningSite Of(
        PublishedSite site,
        string? pathBase = null,
        string environment = "Production",
        Action<AssetsOptions>? options = null
    ) =>
        RunningSite.Of(
            site,
            options,
            environment,
            builder => Services(builder.Services),
            app =>
            {
                app.UsePathBase(pathBase);
                app.UseAssets();
                app.UseRouting();
                app.MapRazorPages();
                app.MapControllerRoute("areas", "{area:exists}/{controller}/{action}");
                app.MapDefaultControllerRoute();
            }
        );

    private static void Services(IServiceCollection services)
    {
        services.AddRazorPages().AddApplicationPart(typeof(RazorSite).Assembly);
        services.AddControllersWithViews();
    }

    public static async Task<string[]> Lines(this RunningSite app, string page) =>
        (await app.Get(page)).Text.Split('\n', StringSplitOptions.TrimEntries);
}
