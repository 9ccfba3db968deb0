using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Assets.AspNetCore.Tests.Conformance;
using Assets.AspNetCore.Tests.Harness;

namespace Assets.Benchmarks.Conformance;

/// <summary>
/// A server whose tags and date were asked for with plain requests, to fill the placeholders of rows.
/// </summary>
internal sealed class KnownServer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Uri address;
    private readonly Dictionary<string, string> placeholders = new() { ["{long}"] = new('x', 4000) };

    private KnownServer(Uri address) => this.address = address;

    /// <summary>Whether it has more than one representation of the stylesheet.</summary>
    public bool Negotiates => placeholders.ContainsKey("{br}");

    public static async Task<KnownServer> LearnAsync(Uri address)
    {
        var server = new KnownServer(address);
        foreach (var (placeholder, coding) in new[] { ("{identity}", null), ("{br}", "br"), ("{gzip}", "gzip") })
        {
            var answer =
                await server.AskAsync("GET", "/css/site.css", coding is null ? [] : [new("Accept-Encoding", coding)])
                ?? throw new InvalidOperationException($"{address} does not answer a plain request.");
            if (answer["Content-Encoding"] == coding && answer["ETag"] is { } tag)
                server.placeholders[placeholder] = tag;
            if (coding is null && answer["Last-Modified"] is { } date)
                server.Learn(DateTimeOffset.ParseExact(date, "r", CultureInfo.InvariantCulture));
        }
        return server;
    }

    /// <summary>Whether all placeholders of a row are known.</summary>
    public bool CanBeAsked(RequestRow row) =>
        !row
            .Headers.Select(header => header.Value)
            .Concat(row.Expected.Select(header => header.Value ?? ""))
            .Select(Fill)
            .Any(text => text.Contains('{', StringComparison.Ordinal));

    public string Fill(string text) =>
        placeholders
            .Aggregate(
                new StringBuilder(text),
                (filled, placeholder) => filled.Replace(placeholder.Key, placeholder.Value)
            )
            .ToString();

    /// <returns>Null when the connection ended, or time did, without an answer.</returns>
    public Task<Answer?> AskAsync(RequestRow row) =>
        AskAsync(
            row.Method,
            Fill(row.Target),
            row.Headers.Select(header => KeyValuePair.Create(header.Key, Fill(header.Value)))
        );

    private async Task<Answer?> AskAsync(
        string method,
        string target,
        IEnumerable<KeyValuePair<string, string>> headers
    )
    {
        try
        {
            return await Http1Wire.SendAsync(address, method, target, headers).WaitAsync(Patience);
        }
        catch (Exception exception)
            when (exception is IOException or InvalidDataException or SocketException or TimeoutException)
        {
            return null;
        }
    }

    private void Learn(DateTimeOffset date)
    {
        placeholders["{date}"] = date.ToString("r", CultureInfo.InvariantCulture);
        placeholders["{earlier}"] = date.AddHours(-1).ToString("r", CultureInfo.InvariantCulture);
        placeholders["{later}"] = date.AddHours(1).ToString("r", CultureInfo.InvariantCulture);
        placeholders["{rfc850}"] = date.ToString("dddd, dd-MMM-yy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture);
        placeholders["{asctime}"] =
            date.ToString("ddd MMM ", CultureInfo.InvariantCulture)
            + date.Day.ToString(CultureInfo.InvariantCulture).PadLeft(2)
            + date.ToString(" HH:mm:ss yyyy", CultureInfo.InvariantCulture);
    }
}
