using System.Collections.Concurrent;
using System.Globalization;
using Assets.Storage.S3;
using Assets.Storage.Tests.Servers;
using Microsoft.AspNetCore.Http;

namespace Assets.Storage.Tests.S3;

/// <summary>What the SDK sends, which stores other than AWS do not all understand.</summary>
public sealed class RequestsOnTheWire
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(5)]
    [InlineData(20 << 20)]
    public async Task Never_use_the_chunked_encoding_of_the_SDK(int length)
    {
        var bodies = new ConcurrentBag<(string? Encoding, string? Hash, long Length, long Received)>();
        await using var server = await ScriptedServer.StartAsync(async context =>
        {
            var request = context.Request;
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            if (HttpMethods.IsPut(request.Method))
            {
                var hash = (string?)request.Headers["x-amz-content-sha256"];
                bodies.Add((request.Headers.ContentEncoding, hash, request.ContentLength ?? -1, body.Length));
                context.Response.Headers.ETag = "\"1\"";
            }

            await AnswerMultipartAsync(context);
        });
        using var store = Store(server.Url);
        await store.PutAsync(Key, new MemoryStream(new byte[length]), Replacing, Cancellation);
        Assert.Equal(length, bodies.Sum(body => body.Received));
        Assert.All(
            bodies,
            body =>
            {
                Assert.Null(body.Encoding);
                Assert.Matches("^[0-9a-f]{64}$", body.Hash);
                Assert.Equal(body.Received, body.Length);
            }
        );
    }

    [Fact]
    public async Task Are_repeated_as_often_as_the_settings_say()
    {
        var requests = 0;
        await using var server = await ScriptedServer.StartAsync(context =>
        {
            requests++;
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        });
        using var store = Store(server.Url, settings => settings with { MaxRetries = 1 });
        var exception = await Assert.ThrowsAsync<ObjectStoreException>(() => PutAsync(store));
        Assert.True(exception.IsTransient);
        Assert.Equal(2, requests);
    }

    [Fact]
    public async Task Have_a_time_limit()
    {
        await using var server = await ScriptedServer.StartAsync(context =>
            Task.Delay(Timeout.Infinite, context.RequestAborted)
        );
        using var store = Store(
            server.Url,
            settings => settings with { MaxRetries = 0, IdleTimeout = TimeSpan.FromSeconds(1) }
        );
        var exception = await Assert.ThrowsAsync<ObjectStoreException>(() => PutAsync(store));
        Assert.Equal(ObjectStoreFailure.Unavailable, exception.Failure);
    }

    [Fact]
    public async Task Have_the_time_of_the_store_if_the_clock_is_wrong()
    {
        var requests = 0;
        await using var server = await ScriptedServer.StartAsync(context =>
        {
            requests++;
            var now = DateTimeOffset.UtcNow.AddHours(3);
            var signed = DateTimeOffset.ParseExact(
                context.Request.Headers["x-amz-date"]!,
                "yyyyMMdd'T'HHmmss'Z'",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal
            );
            context.Response.Headers.Date = now.ToString("R", CultureInfo.InvariantCulture);
            return (now - signed).Duration() < TimeSpan.FromMinutes(15)
                ? Task.CompletedTask
                : ErrorAsync(context, 403, "RequestTimeTooSkewed");
        });
        using var store = Store(server.Url);
        await PutAsync(store);
        Assert.Equal(2, requests);
    }

    [Fact]
    public async Task Fail_if_the_parts_cannot_be_put_together()
    {
        // S3 answers 200 first, and the error after some time.
        await using var server = await ScriptedServer.StartAsync(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            context.Response.Headers.ETag = "\"1\"";
            if (HttpMethods.IsPost(context.Request.Method) && context.Request.Query.ContainsKey("uploadId"))
                await ErrorAsync(context, 200, "InternalError");
            else
                await AnswerMultipartAsync(context);
        });
        using var store = Store(server.Url, settings => settings with { MaxRetries = 0 });
        await Assert.ThrowsAsync<ObjectStoreException>(() =>
            store.PutAsync(Key, new MemoryStream(new byte[9 << 20]), Replacing, Cancellation)
        );
    }

    [Fact]
    public async Task Delete_again_what_the_store_could_not_delete()
    {
        var single = new ConcurrentBag<string>();
        await using var server = await ScriptedServer.StartAsync(context =>
        {
            if (HttpMethods.IsDelete(context.Request.Method))
            {
                single.Add(context.Request.Path);
                context.Response.StatusCode = 204;
                return Task.CompletedTask;
            }

            return XmlAsync(
                context,
                "<DeleteResult><Error><Key>b</Key><Code>InternalError</Code><Message>text</Message></Error></DeleteResult>"
            );
        });
        using var store = Store(server.Url);
        await store.DeleteAsync([ObjectKey.Parse("a"), ObjectKey.Parse("b")], Cancellation);
        Assert.Equal(["/bucket/b"], single);
    }

    private static ObjectKey Key => ObjectKey.Parse("a");

    private static PutOptions Replacing { get; } = new() { Mode = PutMode.Replace };

    private static S3Store Store(string url, Func<S3StoreSettings, S3StoreSettings>? change = null)
    {
        var settings = new S3StoreSettings
        {
            Endpoint = url,
            AccessKey = "key",
            SecretKey = "secret",
        };
        return new(StoreAddress.Parse("s3://bucket"), change?.Invoke(settings) ?? settings);
    }

    private static Task PutAsync(IObjectStore store) =>
        store.PutAsync(Key, new MemoryStream("Hello"u8.ToArray()), Replacing, Cancellation);

    private static Task AnswerMultipartAsync(HttpContext context) =>
        !HttpMethods.IsPost(context.Request.Method) ? Task.CompletedTask
        : context.Request.Query.ContainsKey("uploads")
            ? XmlAsync(context, "<InitiateMultipartUploadResult><UploadId>1</UploadId></InitiateMultipartUploadResult>")
        : XmlAsync(context, "<CompleteMultipartUploadResult><ETag>\"1\"</ETag></CompleteMultipartUploadResult>");

    private static Task ErrorAsync(HttpContext context, int status, string code)
    {
        context.Response.StatusCode = status;
        return XmlAsync(context, $"<Error><Code>{code}</Code><Message>text of the store</Message></Error>");
    }

    private static Task XmlAsync(HttpContext context, string xml)
    {
        context.Response.ContentType = "application/xml";
        return context.Response.WriteAsync("<?xml version=\"1.0\"?>" + xml);
    }
}
