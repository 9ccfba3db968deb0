using Amazon.S3;
using Assets.Storage.S3;

namespace Assets.Storage.Tests.Servers;

/// <summary>A real S3 server with one bucket.</summary>
public sealed class CephServer() : LocalServer("ceph.sh")
{
    public const string Collection = "Ceph";
    public const string Bucket = "tests";

    public S3StoreSettings Settings =>
        new()
        {
            Endpoint = Endpoint,
            AccessKey = "testkey",
            SecretKey = "testsecret",
        };

    public S3Store Store(string address = $"s3://{Bucket}/some/prefix", S3StoreSettings? settings = null) =>
        new(StoreAddress.Parse(address), settings ?? Settings);

    public AmazonS3Client Client() =>
        new(
            Settings.AccessKey,
            Settings.SecretKey,
            new AmazonS3Config
            {
                ServiceURL = Settings.Endpoint,
                ForcePathStyle = true,
                AuthenticationRegion = "us-east-1",
            }
        );

    protected override async Task PrepareAsync()
    {
        using var client = Client();
        await client.PutBucketAsync(Bucket);
    }
}

[CollectionDefinition(CephServer.Collection)]
public sealed class UsingCeph : ICollectionFixture<CephServer>;
