using Assets.Storage.Files;
using Assets.Storage.Memory;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
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
    [InlineData("azure://container", "Assets:Storage:uploads", "Add the package Assets.Storage.Azure")]
    [InlineData("gs://bucket", "Assets:Storage:uploads", "Add the package Assets.Storage.Google")]
    [InlineData("gss://bucket", "Assets:Storage:uploads", "Did you mean 'gs'?")]
    public async Task Are_checked_when_it_starts(string address, string section, string reason)
    {
        using var app = App("uploads", address);
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() =>
            app.StartAsync(TestContext.Current.CancellationToken)
        );
        Assert.Contains(section, exception.Message, StringComparison.Ordinal);
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Endpoint", "http://localhost", "'Endpoint' is not a setting")]
    [InlineData("FlushToDsk", "false", "Did you mean 'FlushToDisk'?")]
    [InlineData("FlushToDisk", "no", "'no'")]
    public void Have_no_wrong_settings(string name, string value, string reason)
    {
        using var app = App("uploads", Path.GetTempPath(), setting: (name, value));
        var exception = Assert.Throws<ObjectStoreException>(() =>
            app.Services.GetRequiredKeyedService<IObjectStore>("uploads")
        );
        Assert.Equal(ObjectStoreFailure.InvalidSettings, exception.Failure);
        Assert.Contains("Assets:Storage:uploads", exception.Message, StringComparison.Ordinal);
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Have_an_address_that_is_spelled_so()
    {
        using var app = App("uploads", "", setting: ("Adress", "memory://uploads"));
        var exception = Assert.Throws<ObjectStoreException>(() =>
            app.Services.GetRequiredKeyedService<IObjectStore>("uploads")
        );
        Assert.Contains("Is 'Adress' a misspelling of it?", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Are_named_if_another_one_is_asked_for()
    {
        using var app = App("uploads", "memory://uploads");
        var exception = Assert.Throws<ObjectStoreException>(() =>
            app.Services.GetRequiredKeyedService<IObjectStore>("uplods")
        );
        Assert.Contains("no store 'uplods'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'uploads'?", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_parameters_of_endpoints()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Configuration["Assets:Storage:uploads:Address"] = "memory://uploads";
        builder.Services.AddAssetStorage();
        await using var app = builder.Build();
        app.MapPut(
            "/reports/{name}",
            async (string name, HttpRequest request, [FromKeyedServices("uploads")] IObjectStore store) =>
                await store.PutAsync(ObjectKey.Parse($"reports/{name}"), request.Body)
        );
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = app.GetTestClient();
        using var content = new StringContent("Hello");
        var answer = await client.PutAsync("/reports/a.txt", content, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode);
        var store = app.Services.GetRequiredKeyedService<IObjectStore>("uploads");
        using var opened = await store.OpenAsync(
            ObjectKey.Parse("reports/a.txt"),
            null,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(5, opened!.Length);
    }

    private static IHost App(
        string name,
        string address,
        Action<IServiceCollection>? configure = null,
        (string Name, string Value)? setting = null
    )
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration[$"Assets:Storage:{name}:Address"] = address;
        if (setting is var (settingName, value))
            builder.Configuration[$"Assets:Storage:{name}:{settingName}"] = value;
        builder.Services.AddAssetStorage();
        configure?.Invoke(builder.Services);
        return builder.Build();
    }
}
