using Assets.Storage.S3;
using Assets.Storage.Tests.Servers;
using Microsoft.AspNetCore.Http;

namespace Assets.Storage.Tests.S3;

/// <summary>Answers that Ceph does not give on request.</summary>
public sealed class StoreThatFails
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(503, "SlowDown")]
    [InlineData(500, "InternalError")]
    [InlineData(409, "ConditionalRequestConflict")]
    public async Task For_a_moment_is_asked_again(int status, string code)
    {
        var requests = 0;
        await using var server = await ScriptedServer.StartAsync(context =>
            ++requests <= 2 ? ErrorAsync(context, status, code) : Task.CompletedTask
        );
        using var store = Store(server.Url);
        await PutAsync(store);
        Assert.Equal(3, requests);
    }

    [Fact]
    public async Task By_closing_the_connection_is_asked_again()
    {
        var requests = 0;
        await using var server = await ScriptedServer.StartAsync(context =>
        {
            if (++requests == 1)
                context.Abort();
            return Task.CompletedTask;
        });
        using var store = Store(server.Url);
        await PutAsync(store);
        Assert.Equal(2, requests);
    }

    [Theory]
    [InlineData(403, "AccessDenied", ObjectStoreFailure.Denied)]
    [InlineData(403, "RequestTimeTooSkewed", ObjectStoreFailure.ClockSkew)]
    [InlineData(400, "ExpiredToken", ObjectStoreFailure.Denied)]
    [InlineData(301, "PermanentRedirect", ObjectStoreFailure.InvalidSettings)]
    [InlineData(404, "NoSuchBucket", ObjectStoreFailure.BucketNotFound)]
    [InlineData(403, "QuotaExceeded", ObjectStoreFailure.Full)]
    [InlineData(412, "PreconditionFailed", ObjectStoreFailure.AlreadyExists)]
    public async Task For_good_has_one_clear_failure(int status, string code, ObjectStoreFailure failure)
    {
        await using var server = await ScriptedServer.StartAsync(context => ErrorAsync(context, status, code));
        using var store = Store(server.Url);
        var exception = await Assert.ThrowsAsync<ObjectStoreException>(() => PutAsync(store));
        Assert.Equal(failure, exception.Failure);
        Assert.DoesNotContain("planted-secret", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_conditional_requests_is_checked_first()
    {
        var methods = new List<string>();
        await using var server = await ScriptedServer.StartAsync(context =>
        {
            methods.Add(context.Request.Method);
            if (context.Request.Headers.IfNoneMatch.Count > 0)
                return ErrorAsync(context, 501, "NotImplemented");
            if (HttpMethods.IsHead(context.Request.Method))
                context.Response.StatusCode = 404;
            return Task.CompletedTask;
        });
        using var store = Store(server.Url);
        await PutAsync(store);
        Assert.Equal("HEAD,PUT", string.Join(',', methods.TakeLast(2)));
    }

    [Fact]
    public async Task Without_deletion_of_several_objects_gets_a_request_for_each()
    {
        var deleted = 0;
        await using var server = await ScriptedServer.StartAsync(context =>
        {
            if (!HttpMethods.IsDelete(context.Request.Method))
                return ErrorAsync(context, 501, "NotImplemented");
            Interlocked.Increment(ref deleted);
            context.Response.StatusCode = 204;
            return Task.CompletedTask;
        });
        using var store = Store(server.Url);
        await store.DeleteAsync(Enumerable.Range(0, 5).Select(number => ObjectKey.Parse($"{number}")), Cancellation);
        Assert.Equal(5, deleted);
    }

    private static S3Store Store(string url) =>
        new(
            StoreAddress.Parse("s3://bucket"),
            new()
            {
                Endpoint = url,
                AccessKey = "key",
                SecretKey = "planted-secret",
            }
        );

    private static Task PutAsync(IObjectStore store) =>
        store.PutAsync(ObjectKey.Parse("a"), new MemoryStream("Hello"u8.ToArray()), null, Cancellation);

    private static Task ErrorAsync(HttpContext context, int status, string code)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/xml";
        return context.Response.WriteAsync(
            $"<?xml version=\"1.0\"?><Error><Code>{code}</Code><Message>text of the store</Message></Error>"
        );
    }
}
