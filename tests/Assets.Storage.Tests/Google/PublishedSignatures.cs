using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assets.Storage.Tests.Google;

/// <summary>
/// Google's conformance vectors. The double must accept every one of them, so that it says something about the URLs of
/// the store; and the store must make those that its interface can express.
/// </summary>
public sealed class PublishedSignatures : IDisposable
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Google", "vectors");

    private static readonly Dictionary<string, Vector> Vectors = JsonSerializer
        .Deserialize<VectorFile>(
            File.ReadAllText(Path.Combine(Folder, "v4_signatures.json")),
            JsonSerializerOptions.Web
        )!
        .Vectors.ToDictionary(vector => vector.Description);

    private readonly RSA key = RSA.Create();

    public PublishedSignatures()
    {
        using var account = JsonDocument.Parse(File.ReadAllText(AccountFile));
        key.ImportFromPem(account.RootElement.GetProperty("private_key").GetString());
    }

    public static TheoryData<string> All => [.. Vectors.Keys];

    /// <summary>Without headers and query parameters, which the store does not sign for reading.</summary>
    public static TheoryData<string> Expressible =>
        [
            .. Vectors
                .Values.Where(vector => vector is { Method: "GET" or "PUT", Headers: null, QueryParameters: null })
                .Where(vector => ObjectKey.TryParse(vector.Object, out _))
                .Select(vector => vector.Description),
        ];

    private static string AccountFile => Path.Combine(Folder, "service-account.json");

    [Theory, MemberData(nameof(All))]
    public void Are_accepted_by_the_double(string description) => Assert.True(Read(Vectors[description]).IsOf(key));

    [Theory, MemberData(nameof(All))]
    public void Are_refused_by_the_double_for_another_method(string description) =>
        Assert.False(Read(Vectors[description] with { Method = "DELETE" }).IsOf(key));

    [Theory, MemberData(nameof(Expressible))]
    public async Task Are_made_by_the_store(string description)
    {
        var vector = Vectors[description];
        using var store = new Assets.Storage.Google.GoogleStore(
            StoreAddress.Parse($"gs://{vector.Bucket}"),
            new() { CredentialsFile = AccountFile }
        );
        var signed = await store.SignUrlAsync(
            ObjectKey.Parse(vector.Object!),
            new()
            {
                Method = vector.Method == "PUT" ? SignedUrlMethod.Put : SignedUrlMethod.Get,
                Mode = PutMode.Replace,
                Lifetime = TimeSpan.FromSeconds(vector.Expiration),
            },
            TestContext.Current.CancellationToken
        );
        var made = vector with { ExpectedUrl = signed.Url.AbsoluteUri };
        Assert.Equal(WithoutTime(vector.ExpectedUrl), WithoutTime(made.ExpectedUrl));
        Assert.True(Read(made).IsOf(key));
    }

    [Fact]
    public void Include_some_that_the_store_can_make() => Assert.True(Expressible.Count >= 4, $"{Expressible.Count}");

    public void Dispose() => key.Dispose();

    private static V4Signature Read(Vector vector)
    {
        var url = new Uri(vector.ExpectedUrl);
        var path = vector.ExpectedUrl[(url.Scheme.Length + 3 + url.Authority.Length)..].Split('?')[0];
        return V4Signature.Of(
            vector.ExpectedUrl,
            name => name == "host" ? url.Host : vector.Headers!.Single(header => Is(header.Key, name)).Value,
            vector.Method,
            path
        );
    }

    private static bool Is(string header, string name) => header.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The store signs at the time of the test, so that date and signature differ.</summary>
    private static string WithoutTime(string url) =>
        System.Text.RegularExpressions.Regex.Replace(
            url,
            @"(\d{8})(?=%2Fauto)|(?<=X-Goog-Date=)[^&]+|(?<=X-Goog-Signature=)[^&]+",
            ""
        );

    private sealed record VectorFile([property: JsonPropertyName("signingV4Tests")] Vector[] Vectors);

    private sealed record Vector(
        string Description,
        string Bucket,
        string? Object,
        string Method,
        [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)] int Expiration,
        string ExpectedUrl,
        Dictionary<string, string>? Headers,
        Dictionary<string, string>? QueryParameters
    );
}
