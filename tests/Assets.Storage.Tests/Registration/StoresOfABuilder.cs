using Assets.Storage.Azure;
using Assets.Storage.Files;
using Assets.Storage.Google;
using Assets.Storage.Memory;
using Assets.Storage.S3;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Assets.Storage.Tests.Registration;

public sealed class StoresOfABuilder
{
    private static readonly string Folder = Path.TrimEndingDirectorySeparator(Path.GetTempPath());

    [Fact]
    public void Are_folders_below_the_content_root()
    {
        var (address, store) = Built(stores => stores.UseFileSystem("media/avatars"), Folder);
        Assert.Equal(Path.Combine(Folder, "media", "avatars"), address.Container);
        Assert.IsType<FileSystemStore>(store);
    }

    [Fact]
    public void Are_folders_elsewhere()
    {
        var (address, _) = Built(stores => stores.UseFileSystem(Folder, settings => settings.FlushToDisk = false));
        Assert.Equal(Folder, address.Container);
    }

    [Fact]
    public void Need_a_content_root_for_a_relative_path()
    {
        var builder = new Builder();
        builder.UseFileSystem("media");
        using var services = new ServiceCollection().BuildServiceProvider();
        var exception = Assert.Throws<ObjectStoreException>(() => builder.Address(services));
        Assert.Contains("'media' is relative to the content root", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Are_in_memory()
    {
        var (address, store) = Built(stores => stores.UseMemory("uploads"));
        Assert.Equal("memory://uploads", address.ToString());
        Assert.IsType<MemoryStore>(store);
    }

    [Theory]
    [InlineData("bucket", "s3://bucket")]
    [InlineData("bucket/avatars", "s3://bucket/avatars")]
    [InlineData("s3://bucket/avatars/", "s3://bucket/avatars")]
    public void Are_buckets(string text, string expected)
    {
        var (address, store) = Built(stores => stores.UseS3(text, settings => settings.Region = "eu-central-1"));
        using var opened = Assert.IsType<S3Store>(store);
        Assert.Equal(expected, address.ToString());
    }

    [Fact]
    public void Are_containers()
    {
        var (address, store) = Built(stores => stores.UseAzure("avatars", settings => settings.Account = "account"));
        using var opened = Assert.IsType<AzureStore>(store);
        Assert.Equal("azure://avatars", address.ToString());
    }

    [Fact]
    public void Are_buckets_of_Google()
    {
        var (address, store) = Built(stores => stores.UseGoogle("avatars"));
        using var opened = Assert.IsType<GoogleStore>(store);
        Assert.Equal("gs://avatars", address.ToString());
    }

    [Fact]
    public void Are_stores_of_the_app()
    {
        var own = new MemoryStore();
        var (address, store) = Built(stores => stores.Use(StoreAddress.Parse("own://avatars"), _ => own));
        Assert.Equal("own://avatars", address.ToString());
        Assert.Same(own, store);
    }

    [Theory]
    [InlineData("azure://avatars", "has the scheme 'azure' instead of 's3'")]
    [InlineData("user:password@bucket", "it contains credentials")]
    public void Refuse_other_addresses(string text, string reason)
    {
        var exception = Assert.Throws<ObjectStoreException>(() => new Builder().UseS3(text));
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("password", exception.Message, StringComparison.Ordinal);
    }

    private static (StoreAddress Address, IObjectStore Store) Built(
        Action<IObjectStoreBuilder> use,
        string? contentRoot = null
    )
    {
        var builder = new Builder();
        use(builder);
        // Without configuration files, for whose changes the whole folder would be watched.
        using var app = Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = contentRoot }).Build();
        var address = builder.Address(app.Services);
        return (address, builder.Open(app.Services, address));
    }

    private sealed class Builder : IObjectStoreBuilder
    {
        public Func<IServiceProvider, StoreAddress> Address { get; private set; } = null!;
        public Func<IServiceProvider, StoreAddress, IObjectStore> Open { get; private set; } = null!;

        public void Use(
            Func<IServiceProvider, StoreAddress> address,
            Func<IServiceProvider, StoreAddress, IObjectStore> open
        ) => (Address, Open) = (address, open);
    }
}
