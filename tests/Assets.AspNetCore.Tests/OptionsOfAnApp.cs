using Assets.AspNetCore.Tests.Harness;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Assets.AspNetCore.Tests;

public class OptionsOfAnApp
{
    [Theory]
    [InlineData("cdn.example.com")]
    [InlineData("javascript:alert(1)//")]
    [InlineData("https://cdn.exämple")]
    [InlineData("https://cdn.example/?v=1")]
    public void RefuseAnInvalidBaseUrl(string url)
    {
        using var site = PublishedSite.Small();
        var refused = Assert.Throws<OptionsValidationException>(() =>
            RunningSite.Of(site, options => options.BaseUrl = url)
        );
        Assert.Contains($"AssetsOptions.BaseUrl: it is '{url}'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RefuseANegativeBudget()
    {
        using var site = PublishedSite.Small();
        Assert.Throws<OptionsValidationException>(() =>
            RunningSite.Of(site, options => options.MemoryBudgetBytes = -1)
        );
    }

    [Fact]
    public void ComeFromAConfigurationSection()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Assets:BaseUrl"] = "https://cdn.example/x",
                    ["Assets:UnknownAssets"] = "Log",
                    ["Assets:ExternalPaths:0"] = "uploads/**",
                    ["Assets:MemoryBudgetBytes"] = "1024",
                    ["Assets:CompressionDictionaries"] = "false",
                }
            )
            .Build();
        using var provider = new ServiceCollection()
            .AddAssets(configuration.GetSection("Assets"))
            .BuildServiceProvider();
        var options = provider.GetRequiredService<IOptions<AssetsOptions>>().Value;
        Assert.Equal("https://cdn.example/x", options.BaseUrl);
        Assert.Equal(UnknownAssetBehavior.Log, options.UnknownAssets);
        Assert.Equal(["uploads/**"], options.ExternalPaths);
        Assert.Equal(1024, options.MemoryBudgetBytes);
        Assert.False(options.CompressionDictionaries);
    }
}
