using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Assets.AspNetCore.DevServer;
using Microsoft.AspNetCore.Hosting;

namespace Assets.AspNetCore.Tests.DevServer;

public sealed class AddressOfAServer : IDisposable
{
    private readonly FrontendFolder folder = new();
    private readonly ServerProbe probe = new();

    [Fact]
    public async Task IsGuessedForTheRightProject()
    {
        await using var vite = await FakeVite.StartAsync(folder.Project, "/app/");
        Assert.Equal(vite.Url + "/app/", (await Look(vite.Url)).Server?.Url);
    }

    /// <summary>The server of a project with another <c>root</c> shows the file by its path on disk.</summary>
    [Fact]
    public async Task IsNotGuessedForAServerThatShowsNoProject()
    {
        await using var vite = await FakeVite.StartAsync(Path.Combine(folder.Project, "src"));
        Assert.Equal(ProbeState.OtherProject, (await Look(vite.Url)).State);
    }

    [Fact]
    public async Task CanHaveACertificateThatNobodyTrusts()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue);
        await using var vite = await FakeVite.StartAsync(
            folder.Project,
            listen: options => options.UseHttps(certificate)
        );
        Assert.Equal(
            vite.Url.Replace("http:", "https:", StringComparison.Ordinal) + "/",
            (await Look(vite.Url)).Server?.Url
        );
    }

    [Fact]
    public async Task CanBeOfIPv6()
    {
        Assert.SkipUnless(System.Net.Sockets.Socket.OSSupportsIPv6, "This machine has no IPv6.");
        await using var vite = await FakeVite.StartAsync(folder.Project, address: IPAddress.IPv6Loopback);
        Assert.Equal(ProbeState.Running, (await Look(vite.Url)).State);
    }

    [Fact]
    public async Task IsNotThatOfAnotherProgram()
    {
        await using var other = await FakeVite.StartAsync(folder.Project, "/nothing-of-vite-is-here");
        Assert.Equal(ProbeState.Nothing, (await Look(other.Url)).State);
    }

    [Fact]
    public async Task IsNotOneWhereNothingListens() =>
        Assert.Equal(ProbeState.Nothing, (await Look("http://localhost:1")).State);

    public void Dispose()
    {
        probe.Dispose();
        folder.Dispose();
    }

    private Task<ProbeAnswer> Look(string url) =>
        probe.LookAsync(new(url), folder.Project, isGuess: true, TestContext.Current.CancellationToken);
}
