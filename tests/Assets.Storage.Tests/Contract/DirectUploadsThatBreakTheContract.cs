using Assets.Storage.Memory;
using Assets.Storage.Testing;
using Assets.Storage.Tests.Servers;
using Microsoft.AspNetCore.Http;

namespace Assets.Storage.Tests.Contract;

/// <summary>A check that cannot fail shows nothing.</summary>
public sealed class DirectUploadsThatBreakTheContract
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names => [.. DirectUploadContract.Names];

    [Theory, MemberData(nameof(Names))]
    public async Task Fail(string name)
    {
        var objects = new MemoryStore();
        await using var server = await ScriptedServer.StartAsync(context => AnswerAsync(context, objects));
        await Assert.ThrowsAnyAsync<Exception>(() =>
            DirectUploadContract.CheckAsync(
                name,
                new CarelessStore(objects, server.Url),
                cancellationToken: Cancellation
            )
        );
    }

    /// <summary>Stores whatever is sent, also what is sent in part, and reads for everybody.</summary>
    private static async Task AnswerAsync(HttpContext context, MemoryStore objects)
    {
        var key = ObjectKey.Parse(context.Request.Path.Value![1..]);
        if (context.Request.Method == HttpMethods.Get)
        {
            await using var opened = await objects.OpenAsync(key);
            await opened!.Content.CopyToAsync(context.Response.Body);
            return;
        }

        using var body = new MemoryStream();
        try
        {
            await context.Request.Body.CopyToAsync(body);
        }
        catch (Exception exception) when (exception is IOException or BadHttpRequestException) { }

        body.Position = 0;
        await objects.PutAsync(key, body, new() { Mode = PutMode.Replace });
    }

    private sealed class CarelessStore(MemoryStore objects, string url) : IDirectUploadStore
    {
        public ValueTask<DirectUpload> PermitUploadAsync(
            ObjectKey key,
            DirectUploadOptions options,
            CancellationToken cancellationToken = default
        ) =>
            new(
                new DirectUpload(
                    DirectUploadMethod.Put,
                    new($"{url}/{string.Join('/', key.Value.Split('/').Select(Uri.EscapeDataString))}?signature=1234"),
                    new Dictionary<string, string>(),
                    new Dictionary<string, string> { ["Content-Type"] = "text/plain", ["Content-Disposition"] = "a" },
                    DateTimeOffset.UtcNow + options.Lifetime
                )
            );

        public Task PutAsync(
            ObjectKey key,
            Stream content,
            PutOptions? options = null,
            CancellationToken cancellationToken = default
        ) => objects.PutAsync(key, content, options, cancellationToken);

        public Task<StoredObject?> OpenAsync(
            ObjectKey key,
            ByteRange? range = null,
            CancellationToken cancellationToken = default
        ) => objects.OpenAsync(key, range, cancellationToken);

        public Task DeleteAsync(IEnumerable<ObjectKey> keys, CancellationToken cancellationToken = default) =>
            objects.DeleteAsync(keys, cancellationToken);

        public IAsyncEnumerable<ObjectEntry> ListAsync(
            string prefix = "",
            CancellationToken cancellationToken = default
        ) => objects.ListAsync(prefix, cancellationToken);

        public ValueTask<SignedUrl> SignUrlAsync(
            ObjectKey key,
            SignedUrlOptions? options = null,
            CancellationToken cancellationToken = default
        ) => objects.SignUrlAsync(key, options, cancellationToken);
    }
}
