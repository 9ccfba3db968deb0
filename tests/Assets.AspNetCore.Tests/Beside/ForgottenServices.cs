using Assets.AspNetCore.Resolving;
using Assets.AspNetCore.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Assets.AspNetCore.Tests.Beside;

/// <summary>
/// An app whose views use the tag helpers, and whose <c>Program.cs</c> does not call <c>AddAssets()</c>.
/// </summary>
public sealed class ForgottenServices : IDisposable
{
    private readonly PublishedSite site = PublishedSite.Small();

    [Theory]
    [InlineData("/Elements")]
    [InlineData("/Inline")]
    [InlineData("/Preloads")]
    [InlineData("/Modules")]
    public async Task AreNamedWithTheLineToAdd(string page)
    {
        await using var app = RunningSite.Of(
            site,
            environment: "Development",
            services: builder =>
            {
                builder.Services.AddRazorPages().AddApplicationPart(typeof(RazorSite).Assembly);
                builder.Services.RemoveAll<AssetUrls>().RemoveAll<IAssetResolver>();
            },
            pipeline: app =>
            {
                app.UseRouting();
                app.MapRazorPages();
            }
        );
        var text = (await app.Get(page)).Text;
        Assert.Contains(
            "Add 'builder.Services.AddAssets();' before 'builder.Build()'.",
            text,
            StringComparison.Ordinal
        );
    }

    public void Dispose() => site.Dispose();
}
