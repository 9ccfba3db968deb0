using System.Globalization;
using System.Text;
using Assets.AspNetCore.Tests.Conformance;
using Assets.AspNetCore.Tests.Harness;
using Assets.Manifest;
using Site = Assets.AspNetCore.Tests.Harness.PublishedSite;

namespace Assets.Tool.Tests.Hosting;

/// <summary>
/// Sends the conformance requests of <c>UseAssets</c> to another server, and says in a few words what differs from what
/// <c>UseAssets</c> answers. The server's own tags and date stand for ours.
/// </summary>
internal sealed class RowCheck(ConformanceFolder site, HostedServer server)
{
    private const string Css = "/css/site.css",
        Script = "/js/app.5555555555.js";

    private readonly Dictionary<string, string> placeholders = new() { ["{long}"] = new('x', 4000) };

    public async Task<IReadOnlyDictionary<string, string>> DifferencesAsync()
    {
        await LearnAsync();
        var differences = new Dictionary<string, string>();
        foreach (var row in RequestRow.All.Values)
        {
            var answer = await server.SendAsync(
                row.Method,
                Fill(row.Target),
                [.. row.Headers.Select(header => (header.Key, Fill(header.Value)))]
            );
            if (Difference(row, answer) is { } difference)
                differences.Add(row.Name, difference);
        }

        return differences;
    }

    private async Task LearnAsync()
    {
        foreach (var (name, coding) in new[] { ("{identity}", ""), ("{br}", "br"), ("{gzip}", "gzip") })
        {
            var answer = await server.SendAsync("GET", Css, [("Accept-Encoding", coding)]);
            placeholders[name] = answer["ETag"] ?? "none";
            var date = DateTimeOffset.ParseExact(answer["Last-Modified"]!, "r", CultureInfo.InvariantCulture);
            placeholders["{date}"] = date.ToString("r", CultureInfo.InvariantCulture);
            placeholders["{earlier}"] = date.AddHours(-1).ToString("r", CultureInfo.InvariantCulture);
            placeholders["{later}"] = date.AddHours(1).ToString("r", CultureInfo.InvariantCulture);
            placeholders["{rfc850}"] = date.ToString("dddd, dd-MMM-yy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture);
            placeholders["{asctime}"] =
                date.ToString("ddd MMM ", CultureInfo.InvariantCulture)
                + date.Day.ToString(CultureInfo.InvariantCulture).PadLeft(2)
                + date.ToString(" HH:mm:ss yyyy", CultureInfo.InvariantCulture);
        }

        var dictionary = Site.Digest(Site.Earlier[0]);
        placeholders["{dictionary}"] = dictionary;
        placeholders["{unpadded}"] = dictionary.TrimEnd('=');
        var br = await server.SendAsync("GET", Script, [("Accept-Encoding", "br")]);
        placeholders["{br of the script}"] = br["ETag"] ?? "none";
        var delta = await server.SendAsync(
            "GET",
            Script,
            [("Accept-Encoding", "dcz"), ("Available-Dictionary", $":{dictionary}:")]
        );
        placeholders["{dcz}"] = delta["ETag"] ?? "none";
        Assert.Equal(3, placeholders.Keys.Count(key => key is "{identity}" or "{br}" or "{gzip}"));
    }

    private string Fill(string text) =>
        placeholders
            .Aggregate(new StringBuilder(text), (filled, pair) => filled.Replace(pair.Key, pair.Value))
            .ToString();

    private string? Difference(RequestRow row, Answer answer)
    {
        var status = ((int)answer.Status).ToString(CultureInfo.InvariantCulture);
        if (!row.Statuses.Contains((int)answer.Status))
            return answer["Content-Encoding"] is { } coding && status is "200" or "206"
                ? $"{status} {answer["Content-Encoding"] ?? "identity"}"
                : status;
        var wrong = row
            .Expected.Where(header => !Same(header.Key, header.Value is null ? null : Fill(header.Value), answer))
            .Select(header => Described(header.Key, answer))
            .Concat(Always(row, answer).Select(name => Described(name, answer)))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (wrong.Count > 0)
            return string.Join(", ", wrong);
        return IsBody(row, answer)
            ? null
            : $"{status} {answer["Content-Encoding"] ?? "identity"}{answer["Content-Range"]}";
    }

    private static string Described(string header, Answer answer) =>
        answer[header] is not { } value ? $"no {header}"
        : (int)answer.Status >= 400 && header is "ETag" or "Last-Modified" ? $"with {header}"
        : $"{header} {value}";

    private static bool Same(string name, string? expected, Answer answer) =>
        name == "Allow" && answer[name] is { } allowed
            ? allowed.Replace(" ", "", StringComparison.Ordinal) == expected!.Replace(" ", "", StringComparison.Ordinal)
            : answer[name] == expected;

    /// <summary>The headers that break what holds for every answer, as the tests of <c>UseAssets</c> say it.</summary>
    private IEnumerable<string> Always(RequestRow row, Answer answer)
    {
        if ((int)answer.Status >= 400)
        {
            foreach (var header in new[] { "ETag", "Last-Modified", "Content-Encoding" })
            {
                if (answer[header] is not null)
                    yield return header;
            }

            if (answer["Cache-Control"]?.Contains("immutable", StringComparison.Ordinal) == true)
                yield return "Cache-Control";
            yield break;
        }

        var asset = Named(row);
        foreach (var header in new[] { "ETag", "Last-Modified", "Cache-Control" })
        {
            // RFC 9110, section 15.4.5: a 304 with a tag needs no date.
            if (answer[header] is null && !(header == "Last-Modified" && (int)answer.Status == 304))
                yield return header;
        }

        var isPublished = row.Target.EndsWith(asset.Url, StringComparison.Ordinal);
        var varying =
            isPublished && asset.Deltas.Count > 0 ? "Accept-Encoding, Available-Dictionary"
            : asset.Files.Count > 1 ? "Accept-Encoding"
            : null;
        if (varying is not null && answer["Vary"] != varying)
            yield return "Vary";
        var offer =
            isPublished && asset.DictionaryMatch is { } match && (int)answer.Status == 200
                ? $"match=\"{match}\""
                : null;
        if (answer["Use-As-Dictionary"] != offer)
            yield return "Use-As-Dictionary";
        var isImmutable = asset.Cache == CacheClass.Immutable && isPublished;
        if (answer["Cache-Control"]?.Contains("immutable", StringComparison.Ordinal) != isImmutable)
            yield return "Cache-Control";
        if ((int)answer.Status == 304)
            yield break;
        if (answer["X-Content-Type-Options"] != "nosniff")
            yield return "X-Content-Type-Options";
        // Of a part the header says nothing new, and ranges of compressed files have rows of their own.
        if ((int)answer.Status == 200 && answer["Content-Encoding"] is null && answer["Accept-Ranges"] != "bytes")
            yield return "Accept-Ranges";
    }

    private bool IsBody(RequestRow row, Answer answer)
    {
        if ((int)answer.Status >= 400)
            return answer.Body.AsSpan().IndexOf("secret"u8) < 0;
        if (row.Body == "none" || row.Method == "HEAD")
            return answer.Body.Length == 0;
        if (answer["Content-Encoding"] != row.Coding.Name())
            return false;
        var whole = site.Bytes(Named(row), row.Coding);
        if (row.Body.StartsWith("parts", StringComparison.Ordinal))
            return Parts(row).All(part => answer.Body.AsSpan().IndexOf(whole.AsSpan(part)) >= 0)
                && answer["Content-Type"]?.StartsWith("multipart/byteranges", StringComparison.Ordinal) == true;
        return answer
            .Body.AsSpan()
            .SequenceEqual(
                row.Body.Contains('[', StringComparison.Ordinal) ? whole.AsSpan(Parts(row).Single()) : whole
            );
    }

    private static IEnumerable<Range> Parts(RequestRow row) =>
        row.Body[(row.Body.IndexOf('[', StringComparison.Ordinal) + 1)..^1]
            .Split(',')
            .Select(part => part.Split('-'))
            .Select(part =>
                int.Parse(part[0], CultureInfo.InvariantCulture)..(int.Parse(part[1], CultureInfo.InvariantCulture) + 1)
            );

    private ManifestEntry Named(RequestRow row) =>
        site.Asset(
            row.Target,
            row.Body.StartsWith("identity:", StringComparison.Ordinal) ? row.Body["identity:".Length..] : null
        ) ?? throw new InvalidDataException($"The row '{row.Name}' names no asset and was answered with success.");
}
