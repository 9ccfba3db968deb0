using Amazon.S3;
using Assets.Browser.Tests.Cdn;

namespace Assets.Browser.Tests.Media;

/// <summary>A private bucket of a real S3 server.</summary>
[Collection(SampleCdn.RuleOfTheBucket)]
public sealed class UploadsToCeph(Storefront storefront, SampleCdn cdn) : UploadsOfVisitors(storefront)
{
    private const string Bucket = "visitors";

    private protected override string StoreOrigin => cdn.Store;

    private protected override async Task<string[]> SettingsAsync()
    {
        await cdn.StartAsync();
        return [.. Settings("avatars"), .. Settings("invoices")];
    }

    private protected override async Task AllowAsync(string origin)
    {
        using var client = new AmazonS3Client(
            cdn.Settings.AccessKey,
            cdn.Settings.SecretKey,
            new AmazonS3Config
            {
                ServiceURL = cdn.Store,
                ForcePathStyle = true,
                AuthenticationRegion = "us-east-1",
            }
        );
        await client.PutBucketAsync(Bucket, TestContext.Current.CancellationToken);
        await CorsOfTheBucket.SetAsync(cdn, client, Bucket, origin, "--uploads");
    }

    private string[] Settings(string store)
    {
        var section = $"--Assets:Media:Stores:{store}:Store:";
        return
        [
            $"{section}Address=s3://{Bucket}/{store}",
            $"{section}Endpoint={cdn.Store}",
            $"{section}AccessKey={cdn.Settings.AccessKey}",
            $"{section}SecretKey={cdn.Settings.SecretKey}",
        ];
    }
}
