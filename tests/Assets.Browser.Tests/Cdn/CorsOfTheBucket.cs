using System.Text.Json;
using Amazon.S3;
using Amazon.S3.Model;

namespace Assets.Browser.Tests.Cdn;

/// <summary>The rule that `assets cors s3` prints, on the bucket of the sample.</summary>
internal static class CorsOfTheBucket
{
    private static readonly JsonSerializerOptions AsPrinted = new() { PropertyNameCaseInsensitive = false };

    /// <summary>As `aws s3api put-bucket-cors --cors-configuration` does with the printed file.</summary>
    public static async Task SetAsync(SampleCdn cdn, string origin)
    {
        var printed = await cdn.RunToolAsync("cors", "s3", "--origin", origin);
        Assert.Equal(0, printed.Code);
        var rules = JsonSerializer.Deserialize<Rules>(printed.Output, AsPrinted)!.CORSRules;
        using var client = Client(cdn);
        await client.PutCORSConfigurationAsync(
            new PutCORSConfigurationRequest
            {
                BucketName = SampleCdn.Bucket,
                Configuration = new()
                {
                    Rules =
                    [
                        .. rules.Select(rule => new CORSRule
                        {
                            AllowedOrigins = rule.AllowedOrigins,
                            AllowedMethods = rule.AllowedMethods,
                            AllowedHeaders = rule.AllowedHeaders,
                            ExposeHeaders = rule.ExposeHeaders,
                            MaxAgeSeconds = rule.MaxAgeSeconds,
                        }),
                    ],
                },
            },
            TestContext.Current.CancellationToken
        );
    }

    public static async Task RemoveAsync(SampleCdn cdn)
    {
        using var client = Client(cdn);
        await client.DeleteCORSConfigurationAsync(SampleCdn.Bucket, TestContext.Current.CancellationToken);
    }

    private static AmazonS3Client Client(SampleCdn cdn) =>
        new(
            cdn.Settings.AccessKey,
            cdn.Settings.SecretKey,
            new AmazonS3Config
            {
                ServiceURL = cdn.Store,
                ForcePathStyle = true,
                AuthenticationRegion = "us-east-1",
            }
        );

    private sealed record Rules(List<Rule> CORSRules);

    private sealed record Rule(
        List<string> AllowedOrigins,
        List<string> AllowedMethods,
        List<string> AllowedHeaders,
        List<string> ExposeHeaders,
        int MaxAgeSeconds
    );
}
