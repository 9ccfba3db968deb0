using System.Net;
using Assets.Media.Scanning;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Assets.Media.Tests.Scanning;

public sealed class SettingsOfClamAv
{
    [Theory]
    [InlineData("127.0.0.1:3311", "127.0.0.1", 3311)]
    [InlineData("clamd.example.com", "clamd.example.com", 3310)]
    [InlineData("[::1]:3311", "::1", 3311)]
    public void Have_a_host_and_a_port(string address, string host, int port)
    {
        var place = Assert.IsType<DnsEndPoint>(ClamAvAddress.TryParse(address));
        Assert.Equal((host, port), (place.Host.Trim('[', ']'), place.Port));
    }

    [Theory]
    [InlineData("Address", "")]
    [InlineData("Address", "unix:")]
    [InlineData("Address", "a b")]
    [InlineData("Address", "host:99999")]
    [InlineData("Address", "host/path")]
    [InlineData("Timeout", "00:00:00")]
    [InlineData("ConnectTimeout", "-00:00:01")]
    [InlineData("ChunkLength", "0")]
    [InlineData("MaxParallelScans", "0")]
    public void Are_checked_when_the_app_starts(string setting, string value)
    {
        using var app = App.With(media => media.ScanWithClamAv(), settings: ($"Assets:Media:ClamAv:{setting}", value));
        Assert.Contains($"'Assets:Media:ClamAv:{setting}' is '{value}'", app.StartProblems(), StringComparison.Ordinal);
    }

    [Fact]
    public void Come_from_the_configuration_if_it_has_them()
    {
        using var app = App.With(
            media => media.ScanWithClamAv(options => (options.Address, options.ChunkLength) = ("a:1", 9)),
            settings: ("Assets:Media:ClamAv:Address", "b:2")
        );
        Assert.Equal("", app.StartProblems());
        var options = app.Services.GetRequiredService<IOptions<ClamAvOptions>>().Value;
        Assert.Equal(("b:2", 9), (options.Address, options.ChunkLength));
    }

    [Fact]
    public async Task Are_one_scanner_for_several_stores()
    {
        using var server = ScriptedClamd.Answering("stream: X FOUND\0");
        using var app = App.With(
            media =>
                media
                    .Add("a", store => store.UseMemory("a").ScanWithClamAv())
                    .Add("b", store => store.UseMemory("b").ScanWithClamAv())
                    .Add("c", store => store.UseMemory("c")),
            settings: ("Assets:Media:ClamAv:Address", server.Address)
        );
        Assert.Equal(MediaRejectionReason.Infected, (await SaveAsync("a"))!.Reason);
        Assert.Equal(MediaRejectionReason.Infected, (await SaveAsync("b"))!.Reason);
        Assert.Null(await SaveAsync("c"));

        async Task<MediaRejection?> SaveAsync(string store) =>
            (await app[store].SaveAsync(App.Text("Hello"), new() { FileName = "a.txt" })).Rejection;
    }
}
