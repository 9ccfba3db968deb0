namespace Assets.Storage.Tests.Addresses;

public sealed class AddressesOfStores
{
    [Theory]
    [InlineData("s3://bucket", "s3", "bucket", "")]
    [InlineData("S3://my.bucket-1/", "s3", "my.bucket-1", "")]
    [InlineData("s3://bucket/site/a b/", "s3", "bucket", "site/a b/")]
    [InlineData("azure://$web/x", "azure", "$web", "x/")]
    [InlineData("gs://bucket_1/ü", "gs", "bucket_1", "ü/")]
    [InlineData("memory://tests", "memory", "tests", "")]
    public void Have_scheme_container_and_prefix(string text, string scheme, string container, string prefix)
    {
        var address = StoreAddress.Parse(text);
        Assert.Equal((scheme, container, prefix), (address.Scheme, address.Container, address.Prefix));
    }

    [Theory]
    [InlineData("/var/uploads/", "/var/uploads")]
    [InlineData("file:///var/up%20loads", "/var/up loads")]
    public void Are_folders(string text, string folder)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The paths are those of Unix.");
        var address = StoreAddress.Parse(text);
        Assert.Equal((StoreAddress.FileScheme, folder), (address.Scheme, address.Container));
    }

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("uploads", "relative path")]
    [InlineData("s3://", "name of the bucket")]
    [InlineData("s3:///prefix", "name of the bucket")]
    [InlineData("s3://bucket/../other", "prefix")]
    [InlineData("file://uploads", "three slashes")]
    [InlineData("s3://bucket?versionId=1", "query")]
    public void Are_refused_with_the_reason(string text, string reason)
    {
        Assert.False(StoreAddress.TryParse(text, out _));
        var exception = Assert.Throws<ObjectStoreException>(() => StoreAddress.Parse(text));
        Assert.Equal(ObjectStoreFailure.InvalidSettings, exception.Failure);
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("s3://AKIAKEY:hunter2@bucket/x")]
    [InlineData("azure://container?sig=hunter2")]
    public void With_credentials_are_refused_without_repeating_them(string text) =>
        Assert.DoesNotContain(
            "hunter2",
            Assert.Throws<ObjectStoreException>(() => StoreAddress.Parse(text)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Put_their_prefix_before_keys()
    {
        var address = StoreAddress.Parse("s3://bucket/a/b");
        Assert.Equal("a/b/c.txt", address.NameOf(ObjectKey.Parse("c.txt")));
        Assert.True(address.TryGetKey("a/b/c.txt", out var key));
        Assert.Equal("c.txt", key.Value);
        Assert.False(address.TryGetKey("a/bc.txt", out _));
        Assert.False(address.TryGetKey("a/b/folder/", out _));
        Assert.Equal("s3://bucket/a/b", address.ToString());
    }
}
