using System.Globalization;
using Assets.Storage.Tests.Servers;
using Assets.Tool.Tests.Harness;
using Microsoft.AspNetCore.Http;

namespace Assets.Tool.Tests.Failures;

/// <summary>Ceph behind a proxy that breaks the first answers to each object. The upload is completed all the same.</summary>
[Collection(CephServer.Collection)]
public sealed class StoreThatFailsForAMoment(CephServer ceph)
{
    [Theory]
    [InlineData(503, "SlowDown")]
    [InlineData(429, "TooManyRequests")]
    [InlineData(500, "InternalError")]
    public Task ByAnError(int status, string code) =>
        IsRepeatedAsync($"moment/{status}/{code}", (context, _) => Breakage.ErrorAsync(context, status, code));

    [Fact]
    public Task ByResettingTheConnectionInTheMiddleOfABody() =>
        IsRepeatedAsync("moment/reset-body", (context, _) => Breakage.ResetInTheRequestAsync(context));

    [Fact]
    public Task ByResettingTheConnectionInTheMiddleOfAnAnswer() =>
        IsRepeatedAsync("moment/reset-answer", (context, proxy) => proxy.ForwardPartAsync(context, 100));

    [Fact]
    public async Task ByNotAnsweringOnce()
    {
        using var upload = await CephUpload.AfterAnEarlierReleaseAsync(ceph, "moment/silent");
        var puts = 0;
        await using var proxy = await Breakage.BeforeAsync(
            ceph,
            // The second object: when nothing at all was stored, there is no second round.
            (context, proxy) =>
                Breakage.IsPut(context) && Interlocked.Increment(ref puts) == 2
                    ? Breakage.NeverAsync(context)
                    : proxy.ForwardAsync(context)
        );
        var run = await upload.RunAsync(proxy.Url);
        Assert.Equal("", run.Error);
        await upload.AssertIsCompleteAsync();
    }

    /// <summary>As Swift and other stores do that have no conditional requests.</summary>
    [Fact]
    public async Task ByRefusingConditions()
    {
        using var upload = await CephUpload.AfterAnEarlierReleaseAsync(ceph, "moment/501");
        await using var proxy = await Breakage.BeforeAsync(
            ceph,
            (context, proxy) =>
                context.Request.Headers.IfNoneMatch.Count > 0
                    ? Breakage.ErrorAsync(context, 501, "NotImplemented")
                    : proxy.ForwardAsync(context)
        );
        var run = await upload.RunAsync(proxy.Url);
        Assert.Equal("", run.Error);
        await upload.AssertIsCompleteAsync();
    }

    /// <summary>
    /// A store whose clock is an hour ahead. It does not have the objects, because Ceph would refuse the corrected time.
    /// </summary>
    [Fact]
    public async Task BecauseTheClockOfThisMachineIsWrong()
    {
        using var upload = CephUpload.To(ceph, "s3://bucket/shop");
        var (refused, stored) = (0, 0);
        await using var server = await ScriptedServer.StartAsync(async context =>
        {
            var now = DateTime.UtcNow.AddHours(1);
            context.Response.Headers.Date = now.ToString("r");
            var sent = DateTime.ParseExact(
                context.Request.Headers["x-amz-date"].ToString(),
                "yyyyMMdd'T'HHmmss'Z'",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
            );
            if (now - sent > TimeSpan.FromMinutes(15))
            {
                Interlocked.Increment(ref refused);
                await Breakage.ErrorAsync(context, 403, "RequestTimeTooSkewed");
            }
            else if (HttpMethods.IsGet(context.Request.Method))
                await context.Response.WriteAsync(
                    "<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>"
                );
            else
                Interlocked.Increment(ref stored);
        });
        var run = await upload.RunAsync(server.Url);
        Assert.Equal("", run.Error);
        Assert.Equal(11, stored);
        Assert.InRange(refused, 1, 2);
    }

    /// <summary>Breaks the list and the first, the last but one and the last object, each once.</summary>
    private async Task IsRepeatedAsync(string prefix, Func<HttpContext, StoreProxy, Task> breakage)
    {
        using var upload = await CephUpload.AfterAnEarlierReleaseAsync(ceph, prefix);
        var broken = new HashSet<string>();
        await using var proxy = await Breakage.BeforeAsync(
            ceph,
            (context, proxy) =>
                (!Breakage.IsPut(context) || IsBroken(context.Request.Path)) && broken.Add(context.Request.Path)
                    ? breakage(context, proxy)
                    : proxy.ForwardAsync(context)
        );
        var run = await upload.RunAsync(proxy.Url, retries: 4);
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.Code);
        Assert.True(broken.Count >= 3, string.Join(' ', broken));
        await upload.AssertIsCompleteAsync();
        await upload.AssertEarlierReleaseIsWholeAsync();
    }

    private static bool IsBroken(string path) =>
        path.EndsWith("site.aaaaaaaaa2.css", StringComparison.Ordinal)
        || path.EndsWith("index.html", StringComparison.Ordinal)
        || path.Contains("/.assets/releases/", StringComparison.Ordinal);
}
