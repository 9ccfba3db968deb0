using System.Diagnostics;
using Assets.Storage.S3;

namespace Assets.Storage.Tests.S3;

/// <summary>A signed URL shows where requests go, without sending one.</summary>
[Collection(EnvironmentVariables.Collection)]
public sealed class SettingsOfS3 : IDisposable
{
    private readonly List<string> variables = [];
    private readonly string folder = Directory.CreateTempSubdirectory("assets-aws-").FullName;

    private static readonly S3StoreSettings Keys = new() { AccessKey = "key", SecretKey = "secret" };

    [Fact]
    public async Task Put_the_bucket_into_the_host_of_AWS() =>
        Assert.StartsWith(
            "https://bucket.s3.eu-central-1.amazonaws.com/site/a%20b.txt?",
            await UrlAsync(Keys with { Region = "eu-central-1" }),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(null, "https://s3.example.com/bucket/site/a%20b.txt?")]
    [InlineData(true, "https://s3.example.com/bucket/site/a%20b.txt?")]
    [InlineData(false, "https://bucket.s3.example.com/site/a%20b.txt?")]
    public async Task Put_the_bucket_into_the_path_of_an_endpoint_unless_told_otherwise(
        bool? pathStyle,
        string start
    ) =>
        Assert.StartsWith(
            start,
            await UrlAsync(Keys with { Endpoint = "https://s3.example.com", PathStyle = pathStyle }),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Sign_the_region_for_an_endpoint()
    {
        var endpoint = Keys with { Endpoint = "https://s3.example.com" };
        Assert.Contains("us-east-1%2Fs3", await UrlAsync(endpoint), StringComparison.Ordinal);
        Assert.Contains("auto%2Fs3", await UrlAsync(endpoint with { Region = "auto" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Take_the_endpoint_from_variables_of_AWS()
    {
        Set("AWS_ENDPOINT_URL", "https://all.example.com");
        Assert.StartsWith("https://all.example.com/bucket/", await UrlAsync(Keys), StringComparison.Ordinal);
        Set("AWS_ENDPOINT_URL_S3", "https://s3.example.com");
        Assert.StartsWith("https://s3.example.com/bucket/", await UrlAsync(Keys), StringComparison.Ordinal);
        var own = Keys with { Endpoint = "https://own.example.com" };
        Assert.StartsWith("https://own.example.com/bucket/", await UrlAsync(own), StringComparison.Ordinal);
        Set("AWS_ENDPOINT_URL_S3", "localhost");
        var exception = await Assert.ThrowsAsync<ObjectStoreException>(() => UrlAsync(Keys));
        Assert.Contains("'AWS_ENDPOINT_URL_S3' is not", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Take_key_and_region_from_a_profile()
    {
        var config = Path.Combine(folder, "config");
        await File.WriteAllTextAsync(
            config,
            """
            [profile deploy]
            region = eu-west-3
            aws_access_key_id = key-of-the-profile
            aws_secret_access_key = secret
            """,
            TestContext.Current.CancellationToken
        );
        var start = new ProcessStartInfo
        {
            RedirectStandardOutput = true,
            Environment =
            {
                ["AWS_CONFIG_FILE"] = config,
                ["AWS_SHARED_CREDENTIALS_FILE"] = Path.Combine(folder, "credentials"),
            },
        };
        using var process = Program.Start(start, Program.SignS3, "deploy");
        var url = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("https://bucket.s3.eu-west-3.amazonaws.com/", url, StringComparison.Ordinal);
        Assert.Contains("key-of-the-profile", url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Need_HTTPS_if_the_content_is_not_signed()
    {
        var unsigned = Keys with { SignPayload = false, Endpoint = "http://s3.example.com" };
        var exception = await Assert.ThrowsAsync<ObjectStoreException>(() => UrlAsync(unsigned));
        Assert.Equal(ObjectStoreFailure.InvalidSettings, exception.Failure);
        Assert.Contains("Use an HTTPS endpoint", exception.Message, StringComparison.Ordinal);
        await UrlAsync(unsigned with { Endpoint = "https://s3.example.com" });
    }

    [Fact]
    public async Task Sign_the_content_type_and_the_condition_of_a_write()
    {
        var url = await UrlAsync(
            Keys with
            {
                Region = "eu-central-1",
            },
            new() { Method = SignedUrlMethod.Put, ContentType = "image/png" }
        );
        Assert.Contains("content-type%3Bhost%3Bif-none-match", url, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        foreach (var variable in variables)
            Environment.SetEnvironmentVariable(variable, null);
        Directory.Delete(folder, recursive: true);
    }

    private void Set(string variable, string value)
    {
        variables.Add(variable);
        Environment.SetEnvironmentVariable(variable, value);
    }

    private static async Task<string> UrlAsync(S3StoreSettings settings, SignedUrlOptions? options = null)
    {
        using var store = new S3Store(StoreAddress.Parse("s3://bucket/site"), settings);
        var signed = await store.SignUrlAsync(
            ObjectKey.Parse("a b.txt"),
            options,
            TestContext.Current.CancellationToken
        );
        return signed.Url.AbsoluteUri;
    }
}

/// <summary>Environment variables belong to the process, so that tests that set them run alone.</summary>
[CollectionDefinition(Collection, DisableParallelization = true)]
public sealed class EnvironmentVariables
{
    public const string Collection = "Environment variables";
}
