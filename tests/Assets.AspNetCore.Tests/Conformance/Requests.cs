using System.Globalization;
using System.Text;
using Assets.AspNetCore.Tests.Harness;
using Assets.Manifest;

namespace Assets.AspNetCore.Tests.Conformance;

/// <summary>
/// Every row of <c>requests.txt</c> over HTTP/1.1 and HTTP/2, with bodies in memory and in open files.
/// </summary>
public abstract class Requests(ConformanceSite site)
{
    private static readonly string[] Validators = ["ETag", "Last-Modified"];

    public static IEnumerable<TheoryDataRow<string>> Names =>
        RequestRow.All.Keys.Select(name => new TheoryDataRow<string>(name));

    public static IEnumerable<TheoryDataRow<string>> NamesInHttp2 =>
        RequestRow.All.Values.Where(row => !row.OnlyHttp1).Select(row => new TheoryDataRow<string>(row.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task OverHttp1(string name)
    {
        var row = RequestRow.All[name];
        Check(row, await Http1Wire.SendAsync(site.Http1, row.Method, site.Fill(row.Target), Filled(row)));
    }

    [Theory]
    [MemberData(nameof(NamesInHttp2))]
    public async Task OverHttp2(string name)
    {
        var row = RequestRow.All[name];
        Check(row, await Http2Wire.SendAsync(site.Http2, row.Method, site.Fill(row.Target), Filled(row)));
    }

    private IEnumerable<KeyValuePair<string, string>> Filled(RequestRow row) =>
        row.Headers.Select(header => KeyValuePair.Create(header.Key, site.Fill(header.Value)));

    private void Check(RequestRow row, Answer answer)
    {
        Assert.Contains((int)answer.Status, row.Statuses);
        foreach (var (header, value) in row.Expected)
            Assert.Equal(value is null ? null : site.Fill(value), answer[header]);
        CheckWhatIsAlwaysTrue(row, answer);
        CheckBody(row, answer);
    }

    private void CheckWhatIsAlwaysTrue(RequestRow row, Answer answer)
    {
        if ((int)answer.Status >= 400)
        {
            Assert.All(Validators.Append("Content-Encoding"), header => Assert.Null(answer[header]));
            Assert.DoesNotContain("immutable", answer["Cache-Control"] ?? "", StringComparison.Ordinal);
            return;
        }

        var asset = Named(row);
        Assert.All(Validators.Append("Cache-Control"), header => Assert.NotNull(answer[header]));
        var isPublished = row.Target.EndsWith(asset.Url, StringComparison.Ordinal);
        Assert.Equal(
            isPublished && asset.Deltas.Count > 0 ? "Accept-Encoding, Available-Dictionary"
                : asset.Files.Count > 1 ? "Accept-Encoding"
                : null,
            answer["Vary"]
        );
        Assert.Equal(
            isPublished && asset.DictionaryMatch is not null && (int)answer.Status == 200 ? "match=\"app.*.js\"" : null,
            answer["Use-As-Dictionary"]
        );
        Assert.Contains(answer["ETag"], asset.AllFiles.Select(file => file.ETag));
        Assert.Equal(
            asset.Cache == CacheClass.Immutable && isPublished,
            answer["Cache-Control"]!.Contains("immutable", StringComparison.Ordinal)
        );
        if ((int)answer.Status != 304)
        {
            Assert.Equal("nosniff", answer["X-Content-Type-Options"]);
            Assert.Equal("bytes", answer["Accept-Ranges"]);
        }
    }

    private void CheckBody(RequestRow row, Answer answer)
    {
        Assert.Null(answer["Transfer-Encoding"]);
        if (row.Body == "none" || row.Method == "HEAD")
        {
            Assert.Empty(answer.Body);
            return;
        }

        Assert.Equal(answer.Body.Length.ToString(CultureInfo.InvariantCulture), answer["Content-Length"]);
        var whole = site.Bytes(Named(row), row.Coding);
        Assert.Equal(row.Coding.Name(), answer["Content-Encoding"]);
        if (row.Body.StartsWith("parts", StringComparison.Ordinal))
            Assert.Equal(Multipart(row, answer, whole), Encoding.Latin1.GetString(answer.Body));
        else
            Assert.Equal(
                row.Body.Contains('[', StringComparison.Ordinal)
                    ? Parts(row).Single() is var (start, end)
                        ? whole[start..(end + 1)]
                        : []
                    : whole,
                answer.Body
            );
    }

    /// <summary>The asset that the body names, or otherwise the target.</summary>
    private ManifestEntry Named(RequestRow row)
    {
        var asset = site.Asset(
            row.Target,
            row.Body.StartsWith("identity:", StringComparison.Ordinal) ? row.Body["identity:".Length..] : null
        );
        Assert.NotNull(asset);
        return asset;
    }

    private static IEnumerable<(int Start, int End)> Parts(RequestRow row) =>
        row.Body[(row.Body.IndexOf('[', StringComparison.Ordinal) + 1)..^1]
            .Split(',')
            .Select(part => part.Split('-'))
            .Select(part =>
                (int.Parse(part[0], CultureInfo.InvariantCulture), int.Parse(part[1], CultureInfo.InvariantCulture))
            );

    /// <summary>The body of RFC 9110, section 14.6, with the boundary of the response.</summary>
    private string Multipart(RequestRow row, Answer answer, byte[] whole)
    {
        const string prefix = "multipart/byteranges; boundary=";
        Assert.StartsWith(prefix, answer["Content-Type"], StringComparison.Ordinal);
        var boundary = answer["Content-Type"]![prefix.Length..];
        return string.Join(
                "\r\n",
                Parts(row)
                    .Select(part =>
                        $"--{boundary}\r\nContent-Type: {Named(row).ContentType}\r\nContent-Range: bytes "
                        + $"{part.Start}-{part.End}/{whole.Length}\r\n\r\n{Encoding.Latin1.GetString(whole[part.Start..(part.End + 1)])}"
                    )
            ) + $"\r\n--{boundary}--\r\n";
    }
}

public sealed class RequestsOfASiteInMemory(SiteInMemory site) : Requests(site), IClassFixture<SiteInMemory>;

public sealed class RequestsOfASiteInFiles(SiteInFiles site) : Requests(site), IClassFixture<SiteInFiles>;
