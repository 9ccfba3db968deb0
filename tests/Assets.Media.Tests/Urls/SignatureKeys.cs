using Assets.Media.Urls;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.Media.Tests.Urls;

/// <summary>The keys that sign URLs: from the configuration, or from the key ring of Data Protection.</summary>
public sealed class SignatureKeys : IDisposable
{
    private const string Old = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private const string New = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=";
    private readonly DirectoryInfo ring = Directory.CreateTempSubdirectory("assets-keys-");
    private readonly List<IDisposable> apps = [];

    [Fact]
    public void Are_accepted_while_they_are_configured_and_the_first_one_signs()
    {
        var signature = Configured(Old).Sign("url", "x");
        Assert.True(Configured(Old).Verify("url", "x", signature));
        Assert.True(Configured(New, Old).Verify("url", "x", signature));
        Assert.NotEqual(signature, Configured(New, Old).Sign("url", "x"));
        Assert.False(Configured(New).Verify("url", "x", signature));
    }

    [Fact]
    public void Can_be_changed_while_the_app_runs()
    {
        var app = App.With(settings: [("Assets:Media:SigningKeys:0", Old)]);
        apps.Add(app);
        var signing = app.Services.GetRequiredService<MediaSigning>();
        var signature = signing.Sign("url", "x");
        var configuration = (IConfigurationRoot)app.Services.GetRequiredService<IConfiguration>();
        configuration["Assets:Media:SigningKeys:0"] = New;
        configuration.Reload();
        Assert.False(signing.Verify("url", "x", signature));
    }

    [Theory]
    [InlineData("other", "x", null)]
    [InlineData("url", "y", null)]
    [InlineData("ur", "lx", null)]
    [InlineData("url", "x", "")]
    [InlineData("url", "x", "!")]
    [InlineData("url", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Sign_one_text_of_one_purpose(string purpose, string content, string? signature)
    {
        var signing = Configured(Old);
        Assert.False(signing.Verify(purpose, content, signature ?? signing.Sign("url", "x")));
    }

    /// <summary>Base64 ignores the last bits of the last character, white space, and padding.</summary>
    [Fact]
    public void Have_one_signature_for_a_text()
    {
        var signing = Configured(Old);
        var signature = signing.Sign("url", "x");
        var last = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var others = last.Select(c => signature[..^1] + c)
            .Append($"{signature}=")
            .Append($" {signature}")
            .Append($"{signature}\n");
        Assert.DoesNotContain(others.Where(other => other != signature), other => signing.Verify("url", "x", other));
    }

    [Theory]
    [InlineData("short")]
    [InlineData("c2hvcnQ=")]
    [InlineData("not base64 not base64 not base64 not base64 not base64")]
    public void Are_refused_at_start_if_they_are_weak(string key)
    {
        using var app = App.With(settings: [("Assets:Media:SigningKeys:0", Old), ("Assets:Media:SigningKeys:1", key)]);
        var problems = app.StartProblems();
        Assert.Contains("'Assets:Media:SigningKeys:1' is not a key", problems, StringComparison.Ordinal);
        Assert.DoesNotContain(key, problems, StringComparison.Ordinal);
    }

    [Fact]
    public void Are_those_of_all_instances_with_one_ring()
    {
        var signature = Ringed().Sign("url", "x");
        Assert.Equal(signature, Ringed().Sign("url", "x"));
        Assert.True(Ringed().Verify("url", "x", signature));
        Assert.False(Ringed("other app").Verify("url", "x", signature));
    }

    /// <summary>Two instances that start at the same time make a key each.</summary>
    [Fact]
    public void Are_read_again_for_a_signature_of_a_key_that_another_instance_has_made()
    {
        var clock = new Serving.StillClock(DateTimeOffset.UtcNow.ToUnixTimeSeconds());
        var first = Ringed(clock: clock);
        first.Sign("url", "x");
        var second = Services();
        second.GetRequiredService<IKeyManager>().CreateNewKey(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(9));
        var signature = second.GetRequiredService<MediaSigning>().Sign("url", "x");
        Assert.False(first.Verify("url", "x", signature));
        clock.Seconds += 10;
        Assert.True(first.Verify("url", "x", signature));
    }

    [Fact]
    public void Are_revoked_with_the_key_of_the_ring()
    {
        var services = Services();
        var signature = services.GetRequiredService<MediaSigning>().Sign("url", "x");
        var keys = services.GetRequiredService<IKeyManager>();
        keys.CreateNewKey(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(9));
        Assert.True(Ringed().Verify("url", "x", signature));
        keys.RevokeKey(keys.GetAllKeys().OrderBy(key => key.CreationDate).First().KeyId);
        Assert.False(Ringed().Verify("url", "x", signature));
    }

    public void Dispose()
    {
        apps.ForEach(app => app.Dispose());
        ring.Delete(recursive: true);
    }

    private MediaSigning Configured(params string[] keys)
    {
        var app = App.With(settings: [.. keys.Select((key, i) => ($"Assets:Media:SigningKeys:{i}", (string?)key))]);
        apps.Add(app);
        return app.Services.GetRequiredService<MediaSigning>();
    }

    private MediaSigning Ringed(string name = "app", TimeProvider? clock = null) =>
        Services(name, clock).GetRequiredService<MediaSigning>();

    private IServiceProvider Services(string name = "app", TimeProvider? clock = null)
    {
        var app = App.With(services: services =>
        {
            services.PostConfigure<MediaOptions>(options => options.SigningKeys = []);
            services.AddDataProtection().PersistKeysToFileSystem(ring).SetApplicationName(name);
            if (clock is not null)
                services.AddSingleton(clock);
        });
        apps.Add(app);
        return app.Services;
    }
}
