using Assets.Storage.Azure;
using Assets.Storage.Google;
using Assets.Storage.S3;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Assets.Storage.Tests.Registration;

public sealed class SettingsOfClouds
{
    [Fact]
    public void Choose_the_store()
    {
        Assert.IsType<S3Store>(Open("s3://bucket", ("Region", "eu-central-1"), ("PathStyle", "false")));
        Assert.IsType<AzureStore>(Open("azure://container", ("Account", "myaccount")));
        Assert.IsType<GoogleStore>(Open("gs://bucket"));
    }

    [Theory]
    [InlineData("s3://bucket", "Endpoint", "localhost:9000", "'Endpoint' is not an absolute URL")]
    [InlineData("s3://bucket", "Endpoint", "https://key:planted-secret@host", "without credentials")]
    [InlineData("s3://bucket", "SecretKey", "planted-secret", "Only one of 'AccessKey' and 'SecretKey'")]
    [InlineData("s3://bucket", "Profile", "missing-profile", "no profile 'missing-profile'")]
    [InlineData("s3://bucket", "Adress", "planted-secret", "'Adress' is not a setting")]
    [InlineData("s3://bucket", "Adress", "planted-secret", "Did you mean 'Address'?")]
    [InlineData("s3://bucket", "PathStyle", "yes", "Assets:Storage:cdn:PathStyle")]
    [InlineData("s3://bucket", "MaxRetries", "100", "'MaxRetries' is 100, but must be between 0 and 20")]
    [InlineData("azure://container", "IdleTimeout", "00:00:00", "'IdleTimeout' is 00:00:00")]
    [InlineData("gs://bucket", "IdleTimeout", "soon", "Assets:Storage:cdn:IdleTimeout")]
    [InlineData("azure://container", "Account", "my account", "not the name of a storage account")]
    [InlineData("azure://container", "ConnectionString", "planted-secret", "not the connection string")]
    [InlineData("gs://bucket", "Endpoint", "storage", "'Endpoint' is not an absolute URL")]
    public void Are_refused_with_the_reason(string address, string name, string value, string reason)
    {
        var exception = Assert.Throws<ObjectStoreException>(() => Open(address, (name, value)));
        Assert.Equal(ObjectStoreFailure.InvalidSettings, exception.Failure);
        Assert.Contains("Assets:Storage:cdn", exception.Message, StringComparison.Ordinal);
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("planted-secret", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Do_not_print_secrets()
    {
        Assert.DoesNotContain("planted", $"{new S3StoreSettings { SecretKey = "planted" }}", StringComparison.Ordinal);
        Assert.DoesNotContain(
            "planted",
            $"{new AzureStoreSettings { AccountKey = "planted", ConnectionString = "planted" }}",
            StringComparison.Ordinal
        );
    }

    private static IObjectStore Open(string address, params (string Name, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration["Assets:Storage:cdn:Address"] = address;
        foreach (var (name, value) in settings)
            builder.Configuration[$"Assets:Storage:cdn:{name}"] = value;
        builder.Services.AddS3AssetStorage().AddAzureAssetStorage().AddGoogleAssetStorage();
        // Not disposed: the store is used after this.
        return builder.Build().Services.GetRequiredKeyedService<IObjectStore>("cdn");
    }
}
