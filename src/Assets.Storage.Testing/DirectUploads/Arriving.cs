using static Assets.Storage.Testing.ObjectStoreTrial;

namespace Assets.Storage.Testing.DirectUploads;

internal static class Arriving
{
    private static readonly ObjectHeaders AllHeaders = new()
    {
        ContentType = "text/x-other; charset=utf-8",
        ContentEncoding = "br",
        CacheControl = "private, max-age=60",
        ContentDisposition = "attachment; filename=\"a b.txt\"",
        Metadata = new Dictionary<string, string> { ["owner"] = "7", ["note"] = "a b" },
    };

    public static Dictionary<string, Func<DirectUploadTrial, Task>> Checks { get; } =
        new()
        {
            ["An upload arrives whole and is saved by browsers"] = async trial =>
            {
                var key = trial.Key("_uploads/ü +&%/direct.txt");
                await StoresAsync(trial, key, OneWayStream.Bytes(300_000), new() { MaxLength = 1_000_000 });
            },
            ["An upload gets all headers"] = trial =>
                StoresAsync(trial, trial.Key("a"), "Hello"u8.ToArray(), new() { MaxLength = 10, Headers = AllHeaders }),
            ["An upload of the largest length is accepted"] = trial =>
                StoresAsync(trial, trial.Key("a"), OneWayStream.Bytes(1_000), new() { MaxLength = 1_000 }),
            ["An upload may be empty"] = trial => StoresAsync(trial, trial.Key("a"), [], new() { MaxLength = 1_000 }),
            ["An upload that breaks off stores nothing"] = async trial =>
            {
                var upload = await trial.PermitAsync(trial.Key("a"));
                try
                {
                    using var response = await trial.SendAsync(upload, new ContentThatFails(900_000));
                    throw new ContractViolationException("It was expected that the failure of the content is thrown.");
                }
                catch (HttpRequestException) { }

                // The store may notice the end of the connection later than the client.
                for (var attempt = 0; attempt < 5; attempt++)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(100), trial.Cancellation);
                    await trial.HasNothingAsync();
                }
            },
        };

    private static async Task StoresAsync(
        DirectUploadTrial trial,
        ObjectKey key,
        byte[] content,
        DirectUploadOptions options
    )
    {
        var before = DateTimeOffset.UtcNow;
        var upload = await trial.PermitAsync(key, options);
        Expect(
            upload.Expires >= before + options.Lifetime - TimeSpan.FromSeconds(1),
            $"the permission lasts for {options.Lifetime}, not until {upload.Expires}"
        );
        await trial.AcceptedAsync(upload, content);
        Expect((await trial.ReadAsync(key)).AsSpan().SequenceEqual(content), "the bytes are those that were sent");
        using var opened = await trial.OpenAsync(key, ByteRange.None);
        Equal(
            trial.Enforces(DirectUploadRules.StoredHeaders)
                ? options.Headers
                : new() { ContentType = options.Headers.ContentType, Metadata = options.Headers.Metadata },
            opened.Headers
        );
        Equal(1, (await trial.ListAsync()).Count);
    }
}
