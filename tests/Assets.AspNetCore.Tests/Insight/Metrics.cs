using System.Diagnostics.Metrics;
using Assets.AspNetCore.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.AspNetCore.Tests.Insight;

public sealed class Metrics : IDisposable
{
    private readonly PublishedSite site = PublishedSite.WithDeltas();

    [Fact]
    public async Task CountAnswersBytesAndMissingFiles()
    {
        await using var app = RunningSite.Of(site);
        var counted = new List<string>();
        using var listener = new MeterListener();
        var factory = app.Services.GetRequiredService<IMeterFactory>();
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Name == "Assets.AspNetCore" && ReferenceEquals(instrument.Meter.Scope, factory))
                listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>(
            (instrument, value, tags, _) =>
                counted.Add(
                    $"{instrument.Name} {value} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))}".TrimEnd()
                )
        );
        listener.Start();

        await app.Get("/css/site.css");
        await app.Send("HEAD", "/css/site.css", "Accept-Encoding: br");
        await app.Get("/css/site.css", "If-None-Match: *");
        await app.Get(
            "/js/app.5555555555.js",
            "Accept-Encoding: dcz",
            $"Available-Dictionary: :{PublishedSite.Digest(PublishedSite.Earlier[0])}:"
        );
        File.Delete(site.FileOf("img/logo.png"));
        await app.Get("/img/logo.png");
        await app.Get("/none");

        Assert.Equal(
            [
                "assets.requests 1 200 identity",
                "assets.response.body.size 20000 identity",
                "assets.requests 1 200 br",
                "assets.requests 1 304 identity",
                "assets.requests 1 200 dcz",
                "assets.response.body.size 60 dcz",
                "assets.missing 1",
                "assets.requests 1 404 identity",
            ],
            counted
        );
    }

    public void Dispose() => site.Dispose();
}
