using System.Net;
using System.Text;

namespace Assets.AspNetCore.Tests.Harness;

/// <summary>A response in a form for assertions.</summary>
internal sealed record Answer(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>A header's value, lines joined; null when it is absent.</summary>
    public string? this[string header] => Headers.GetValueOrDefault(header);

    public static async Task<Answer> Read(HttpResponseMessage response, CancellationToken cancellation)
    {
        // Copied before Content-Length is read, because HttpContent computes one then.
        var headers = response
            .Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return new(response.StatusCode, headers, await response.Content.ReadAsByteArrayAsync(cancellation));
    }
}
