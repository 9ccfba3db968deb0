using System.Text;
using Assets.Storage.Files;
using Assets.Storage.Memory;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Assets.Storage.Tests.Registration;

public sealed class StoresOfAnApp
{
    [Fact]
    public async Task Are_injected_by_name()
    {
        using var app = App("uploads", "memory://uploads");
        await app.StartAsync(TestContext.Current.CancellationToken);
        var store = app.Services.GetRequiredKeyedService<IObjectStore>("uploads");
        Assert.IsType<MemoryStore>(store);
        Assert.Same(store, app.Services.GetRequiredKeyedService<IObjectStore>("uploads"));
    }

    [Fact]
    public void Are_folders()
    {
        using var app = App("uploads", Path.GetTempPath());
        Assert.IsType<FileSystemStore>(app.Services.GetRequiredKeyedService<IObjectStore>("uploads"));
    }

    [Fact]
    public void Are_replaced_in_tests()
    {
        var test = new MemoryStore();
        using var app = App(
            "uploads",
            Path.GetTempPath(),
            services => services.AddKeyedSingleton<IObjectStore>("uploads", test)
        );
        Assert.Same(test, app.Services.GetRequiredKeyedService<IObjectStore>("uploads"));
    }

    [Theory]
    [InlineData("uploads", "Assets:Storage:uploads", "relative path")]
    [InlineData("s3://bucket", "Assets:Storage:uploads", "AddS3AssetStorage()")]
    [InlineData("", "Assets:Storage:uploads", "It has no 'Address'")]
    public async Task Are_checked_when_it_starts(string address, string section, string reason)
    {
        using var app = App("uploads", address);
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() =>
            app.StartAsync(TestContext.Current.CancellationToken)
        );
        Assert.Contains(section, exception.Message, StringComparison.Ordinal);
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Have_no_unknown_settings()
    {
        using var app = App("uploads", "memory://uploads", endpoint: "http://localhost");
        var exception = Assert.Throws<ObjectStoreException>(() =>
            app.Services.GetRequiredKeyedService<IObjectStore>("uploads")
        );
        Assert.Contains("'Endpoint' is not a setting", exception.Message, StringComparison.Ordinal);
    }

    private static IHost App(
        string name,
        string address,
        Action<IServiceCollection>? configure = null,
        string? endpoint = null
    )
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration[$"Assets:Storage:{name}:Address"] = address;
        if (endpoint is not null)
            builder.Configuration[$"Assets:Storage:{name}:Endpoint"] = endpoint;
        builder.Services.AddAssetStorage();
        configure?.Invoke(builder.Services);
        return builder.Build();
    }
}
