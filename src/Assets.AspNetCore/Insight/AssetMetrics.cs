using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.Insight;

/// <summary>
/// Measures responses for listeners (OpenTelemetry, dotnet-counters). Without a listener it costs two field reads for
/// each request.
/// </summary>
internal sealed class AssetMetrics
{
    public const string MeterName = "Assets.AspNetCore";

    private readonly Counter<long> requests;
    private readonly Histogram<long> bodySize;
    private readonly Counter<long> missing;

    public AssetMetrics(IMeterFactory factory)
    {
        var meter = factory.Create(MeterName);
        requests = meter.CreateCounter<long>(
            "assets.requests",
            "{request}",
            "Requests answered, by status and content coding."
        );
        bodySize = meter.CreateHistogram<long>(
            "assets.response.body.size",
            "By",
            "Content-Length of responses with a body, by content coding."
        );
        missing = meter.CreateCounter<long>(
            "assets.missing",
            "{file}",
            "Requests for published files that were missing or of another length."
        );
    }

    /// <summary>Measures a response whose headers are set.</summary>
    public void Answered(HttpContext context)
    {
        if (!requests.Enabled && !bodySize.Enabled)
            return;
        var response = context.Response;
        var coding = KeyValuePair.Create<string, object?>(
            "assets.content_encoding",
            response.Headers.ContentEncoding is [{ } value] ? value : "identity"
        );
        requests.Add(1, KeyValuePair.Create<string, object?>("http.response.status_code", response.StatusCode), coding);
        if (response.ContentLength is { } length && context.Request.Method is not "HEAD")
            bodySize.Record(length, coding);
    }

    public void Missing() => missing.Add(1);
}
