using System.Text.Json;
using Amazon.S3.Model;
using Assets.Storage;
using Assets.Storage.Tests.Servers;

namespace Assets.Tool.Tests.Cors;

[Collection(CephServer.Collection)]
public sealed class UploadsToCeph(CephServer ceph) : UploadsOfABrowser
{
    private const string Bucket = "uploads-of-browsers";
    private static readonly JsonSerializerOptions AsPrinted = new() { PropertyNameCaseInsensitive = false };

    protected override async Task<IDirectUploadStore> PrepareAsync()
    {
        ceph.Require();
        using var client = ceph.Client();
        await client.PutBucketAsync(Bucket, Token);
        var rules = JsonSerializer.Deserialize<Rules>(await PrintedAsync("s3"), AsPrinted)!.CORSRules;
        await client.PutCORSConfigurationAsync(
            new()
            {
                BucketName = Bucket,
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
            Token
        );
        return ceph.Store($"s3://{Bucket}");
    }

    private sealed record Rules(List<Rule> CORSRules);

    private sealed record Rule(
        List<string> AllowedOrigins,
        List<string> AllowedMethods,
        List<string> AllowedHeaders,
        List<string> ExposeHeaders,
        int MaxAgeSeconds
    );
}
