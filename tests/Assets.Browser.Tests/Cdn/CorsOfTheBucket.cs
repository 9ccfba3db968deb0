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
        using var client = Client(cdn);
        await SetAsync(cdn, client, SampleCdn.Bucket, origin);
    }

    /// <param name="cdn">Has the tool.</param>
    /// <param name="client">Has access to the bucket.</param>
    /// <param name="bucket">The bucket whose rule is set.</param>
    /// <param name="origin">The origin of the pages.</param>
    /// <param name="options">More options of the command.</param>
    public static async Task SetAsync(
        SampleCdn cdn,
        AmazonS3Client client,
        string bucket,
        string origin,
        params string[] options
    )
    {
        var printed = await cdn.RunToolAsync(["cors", "s3", "--origin", origin, .. options]);
        Assert.True(printed.Code == 0, printed.Error);
        var rules = JsonSerializer.Deserialize<Rules>(printed.Output, AsPrinted)!.CORSRules;
        await client.PutCORSConfigurationAsync(
            new PutCORSConfigurationRequest
            {
                BucketName = bucket,
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
