using Assets.Storage.Tests.Google;
using Assets.Storage.Tests.Servers;
using Assets.Tool.Tests.Harness;
using Microsoft.AspNetCore.Http;

namespace Assets.Tool.Tests.Failures;

/// <summary>
/// Credentials of each kind that are wrong, or right for a store that does not exist, is not there or breaks: none is in
/// what the program writes.
/// </summary>
[Collection(AzuriteServer.Collection)]
public sealed class SecretsOfClouds(AzuriteServer azurite, GoogleDouble google)
    : IClassFixture<GoogleDouble>,
        IDisposable
{
    private const string Secret = "plantedsecret0plantedsecret1";
    private const string Sas =
        "sv=2021-08-06&ss=b&srt=sco&sp=rwdlac&se=2099-01-01T00:00:00Z&spr=https,http&sig=" + Secret;

    /// <summary>Nothing listens on port 1 of this machine.</summary>
    private const string Nowhere = "http://127.0.0.1:1";

    private readonly PublishedSite site = PublishedSite.Shop().WriteManifest();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task OfAwsInVariablesStaySecret()
    {
        await FailsAsync(
            new()
            {
                ["AWS_ACCESS_KEY_ID"] = Secret,
                ["AWS_SECRET_ACCESS_KEY"] = Secret,
                ["AWS_SESSION_TOKEN"] = Secret,
            },
            "s3://bucket/shop",
            "the store cannot be reached",
            Nowhere
        );
    }

    [Fact]
    public async Task OfAwsInAProfileStaySecret()
    {
        var file = Path.Combine(site.Folder, "credentials");
        await File.WriteAllTextAsync(
            file,
            $"[default]\naws_access_key_id = {Secret}\naws_secret_access_key = {Secret}\n",
            TestContext.Current.CancellationToken
        );
        await FailsAsync(
            new() { ["AWS_SHARED_CREDENTIALS_FILE"] = file },
            "s3://bucket/shop",
            "the store cannot be reached",
            Nowhere
        );
    }

    /// <summary>The answer of S3 repeats the access key and what was signed.</summary>
    [Fact]
    public async Task ThatAnAnswerRepeatsStaySecret()
    {
        await using var server = await ScriptedServer.StartAsync(context =>
        {
            context.Response.StatusCode = 403;
            return context.Response.WriteAsync(
                $"<Error><Code>SignatureDoesNotMatch</Code><Message>{Secret}</Message><AWSAccessKeyId>{Secret}"
                    + $"</AWSAccessKeyId><StringToSign>{Secret}</StringToSign></Error>"
            );
        });
        await FailsAsync(
            new() { ["AWS_ACCESS_KEY_ID"] = Secret, ["AWS_SECRET_ACCESS_KEY"] = Secret },
            "s3://bucket/shop",
            "(403 SignatureDoesNotMatch)",
            server.Url
        );
    }

    [Theory]
    [InlineData("azure://tests/shop", "(403 AuthorizationFailure")]
    [InlineData("azure://missing/shop", "(403 AuthorizationFailure")]
    public Task OfAzureInAConnectionStringStaySecret(string address, string answer)
    {
        azurite.Require();
        return FailsAsync(
            Azure($"AccountName=devstoreaccount1;AccountKey={Secret};BlobEndpoint={azurite.Settings.Endpoint};"),
            address,
            answer
        );
    }

    [Fact]
    public Task OfAzureAsSharedAccessSignatureStaySecret()
    {
        azurite.Require();
        return FailsAsync(
            Azure($"BlobEndpoint={azurite.Settings.Endpoint};SharedAccessSignature={Sas}"),
            "azure://tests/shop",
            "(403 "
        );
    }

    [Fact]
    public Task OfAzureForAServerThatIsNotThereStaySecret() =>
        FailsAsync(
            Azure($"BlobEndpoint={Nowhere}/account;SharedAccessSignature={Sas}"),
            "azure://tests/shop",
            "the store cannot be reached"
        );

    [Fact]
    public Task OfAzureInADamagedConnectionStringStaySecret() =>
        FailsAsync(Azure($"AccountKey={Secret};Nonsense"), "azure://tests/shop", "ConnectionString", code: 2);

    [Fact]
    public Task OfAnAzureContainerThatIsMissingStaySecret()
    {
        azurite.Require();
        return FailsAsync(
            Azure(azurite.ConnectionString),
            "azure://missing/shop",
            "(404 ContainerNotFound",
            secret: Key
        );
    }

    [Fact]
    public Task OfGoogleInAFileStaySecret() =>
        FailsAsync(
            new() { ["GOOGLE_APPLICATION_CREDENTIALS"] = google.Settings.CredentialsFile! },
            "gs://missing/shop",
            "the bucket or container does not exist",
            google.Endpoint,
            secret: PrivateKey(google.Settings.CredentialsFile!)
        );

    [Fact]
    public async Task OfGoogleInADamagedFileStaySecret()
    {
        var file = Path.Combine(site.Folder, "key.json");
        await File.WriteAllTextAsync(
            file,
            $$"""{ "type": "service_account", "private_key": "{{Secret}}", "client_email": "a@b" }""",
            TestContext.Current.CancellationToken
        );
        await FailsAsync(
            new() { ["GOOGLE_APPLICATION_CREDENTIALS"] = file },
            "gs://tests/shop",
            "the credentials are missing, wrong or expired",
            google.Endpoint
        );
    }

    private string Key => azurite.ConnectionString.Split("AccountKey=")[1].Split(';')[0];

    private static Dictionary<string, string> Azure(string connection) =>
        new() { ["AZURE_STORAGE_CONNECTION_STRING"] = connection };

    private static string PrivateKey(string file) =>
        System
            .Text.Json.JsonDocument.Parse(File.ReadAllText(file))
            .RootElement.GetProperty("private_key")
            .GetString()!
            .Split('\n')[1];

    private async Task FailsAsync(
        Dictionary<string, string> variables,
        string address,
        string cause,
        string? endpoint = null,
        string secret = Secret,
        int code = 1
    )
    {
        string[] arguments = ["upload", site.Folder, address, "--json", "--setting", "MaxRetries=0"];
        if (endpoint is not null)
            arguments = [.. arguments, "--setting", $"Endpoint={endpoint}"];
        var run = await ToolProcess.RunAsync(variables, arguments);
        Assert.Contains(cause, run.Problem, StringComparison.Ordinal);
        Assert.Equal(code, run.Code);
        Assert.StartsWith("assets : error ASSETS504: ", run.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, run.All, StringComparison.Ordinal);
    }
}
