using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.Insight;

/// <summary>Counts answers for whoever listens (OpenTelemetry, dotnet-counters); costs two field reads a request when nobody does.</summary>
internal sealed class AssetMetrics
{
    public const string MeterName = "Assets.AspNetCore";

    private readonly Counter<long> requests;
    private readonly Counter<long> sent;
    private readonly Counter<long> missing;

    public AssetMetrics(IMeterFactory factory)
    {
        var meter = factory.Create(MeterName);
        requests = meter.CreateCounter<long>("assets.requests", "{request}", "Requests answered, by status and content coding.");
        sent = meter.CreateCounter<long>("assets.sent", "By", "Bytes of bodies, by content coding.");
        missing = meter.CreateCounter<long>("assets.missing", "{file}", "Published files that were missing or of another length when they were asked for.");
    }

    /// <summary>Counts an answer whose headers are set.</summary>
    public void Answered(HttpContext context)
    {
        if (!requests.Enabled && !sent.Enabled)
            return;
        var response = context.Response;
        var coding = KeyValuePair.Create<string, object?>("http.response.header.content-encoding", response.Headers.ContentEncoding is [{ } value] ? value : "identity");
        requests.Add(1, KeyValuePair.Create<string, object?>("http.response.status_code", response.StatusCode), coding);
        if (response.ContentLength is { } length && context.Request.Method is "GET")
            sent.Add(length, coding);
    }

    public void Missing() => missing.Add(1);
}
