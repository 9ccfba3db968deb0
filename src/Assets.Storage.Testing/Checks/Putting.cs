using static Assets.Storage.Testing.ObjectStoreTrial;

namespace Assets.Storage.Testing.Checks;

internal static class Putting
{
    /// <summary>More than two parts of any of our stores, and no multiple of them.</summary>
    private const int Large = (20 << 20) + 12_345;

    /// <summary>A multiple of the parts of all our stores.</summary>
    private const int Even = 16 << 20;

    private static readonly PutOptions Replacing = new() { Mode = PutMode.Replace };

    public static Dictionary<string, Func<ObjectStoreTrial, Task>> Checks { get; } =
        new()
        {
            ["An object is read as it was stored"] = async trial =>
                Equal("Hello", await trial.ReadTextAsync(await trial.PutAsync("a.txt", "Hello"))),
            ["An empty object is an object"] = async trial =>
            {
                var key = await trial.PutAsync("empty", "");
                Equal("", await trial.ReadTextAsync(key));
                Equal(0, (await trial.ListAsync()).Single().Length);
            },
            ["A stream is stored from its position"] = async trial =>
            {
                using var stream = new MemoryStream("Hello"u8.ToArray()) { Position = 2 };
                await trial.Store.PutAsync(trial.Key("a"), stream, null, trial.Cancellation);
                Equal("llo", await trial.ReadTextAsync(trial.Key("a")));
                Expect(stream.CanRead, "the stream is not disposed");
            },
            ["A short stream of unknown length is stored"] = trial => StoresAsync(trial, 1_000, null),
            ["A long stream of unknown length is stored"] = trial => StoresAsync(trial, Large, null),
            ["A long stream of known length is stored"] = trial => StoresAsync(trial, Large, Large),
            ["A long stream without a remainder is stored"] = trial => StoresAsync(trial, Even, null),
            ["An empty stream of unknown length is stored"] = trial => StoresAsync(trial, 0, null),
            ["A stream that is shorter than announced is not stored"] = trial => RefusesAsync(trial, 999, 1_000),
            ["A stream that is longer than announced is not stored"] = trial => RefusesAsync(trial, 1_001, 1_000),
            ["A long stream that is shorter than announced is not stored"] = trial =>
                RefusesAsync(trial, Large, Large + 1),
            ["An existing object is kept"] = async trial =>
            {
                var key = await trial.PutAsync("a", "first");
                await FailsAsync(ObjectStoreFailure.AlreadyExists, () => trial.PutAsync("a", "second"));
                Equal("first", await trial.ReadTextAsync(key));
            },
            ["An existing object is kept by a long stream"] = async trial =>
            {
                var key = await trial.PutAsync("a", "first");
                await FailsAsync(
                    ObjectStoreFailure.AlreadyExists,
                    () => trial.Store.PutAsync(key, new OneWayStream(Large), null, trial.Cancellation)
                );
                Equal("first", await trial.ReadTextAsync(key));
            },
            ["An object that appears during a long upload is kept"] = async trial =>
            {
                var stream = new OneWayStream(Large, BeforeTheEnd(() => trial.PutAsync("a", "first")));
                await FailsAsync(
                    ObjectStoreFailure.AlreadyExists,
                    () => trial.Store.PutAsync(trial.Key("a"), stream, null, trial.Cancellation)
                );
                Equal("first", await trial.ReadTextAsync(trial.Key("a")));
            },
            ["Of two writers that replace an object each stores it as a whole or fails"] = ReplaceTwiceAsync,
            ["An object is replaced with its headers"] = async trial =>
            {
                var headers = new ObjectHeaders { ContentType = "text/plain", CacheControl = "no-store" };
                var key = await trial.PutAsync("a", "first", Replacing with { Headers = headers });
                var first = (await trial.ListAsync()).Single().ETag;
                await trial.PutAsync("a", "third", Replacing with { Headers = new() { ContentType = "text/css" } });
                using var opened = await trial.OpenAsync(key);
                Equal(new ObjectHeaders { ContentType = "text/css" }, opened.Headers);
                Expect(opened.ETag != first, $"the entity tag changes with the content, but it still is {first}");
                Equal("third", await trial.ReadTextAsync(key));
            },
            ["One of eight writers creates an object"] = RaceAsync,
            ["A cancelled upload stores nothing"] = trial => CancelAsync(trial, 1_000, 500),
            ["A long cancelled upload stores nothing"] = trial => CancelAsync(trial, Large, Large - 1_000),
            ["An object is stored after a long upload of it was cancelled"] = async trial =>
            {
                await CancelAsync(trial, Large, Large - 1_000);
                Equal("Hello", await trial.ReadTextAsync(await trial.PutAsync("a", "Hello")));
            },
            ["An upload that is cancelled before it begins stores nothing"] = trial => CancelAsync(trial, 1_000, -1),
            ["A stream that fails stores nothing"] = trial => FailAsync(trial, 1_000),
            ["A long stream that fails stores nothing"] = trial => FailAsync(trial, Large),
        };

    private static async Task StoresAsync(ObjectStoreTrial trial, int length, long? announced)
    {
        var options = new PutOptions { Length = announced };
        await trial.Store.PutAsync(trial.Key("a"), new OneWayStream(length), options, trial.Cancellation);
        var stored = await trial.ReadAsync(trial.Key("a"));
        Expect(OneWayStream.Bytes(length).AsSpan().SequenceEqual(stored), "the bytes are those of the stream");
        Equal(length, (await trial.ListAsync()).Single().Length);
    }

    private static async Task RefusesAsync(ObjectStoreTrial trial, int length, int announced)
    {
        var options = new PutOptions { Length = announced };
        await FailsAsync(
            ObjectStoreFailure.LengthMismatch,
            () => trial.Store.PutAsync(trial.Key("a"), new OneWayStream(length), options, trial.Cancellation)
        );
        await HasNothingAsync(trial);
    }

    private static async Task RaceAsync(ObjectStoreTrial trial)
    {
        var writers = Enumerable
            .Range(0, 8)
            .Select(async writer =>
            {
                var headers = new ObjectHeaders { ContentType = $"text/x-{writer}" };
                try
                {
                    await trial.PutAsync("a", $"writer {writer}", new() { Headers = headers });
                    return writer;
                }
                catch (ObjectStoreException exception) when (exception.Failure == ObjectStoreFailure.AlreadyExists)
                {
                    return -1;
                }
            });
        var winners = (await Task.WhenAll(writers)).Where(writer => writer >= 0).ToList();
        Expect(winners.Count == 1, $"one of the writers succeeds, not {winners.Count}");
        Equal($"writer {winners[0]}", await trial.ReadTextAsync(trial.Key("a")));
        using var opened = await trial.OpenAsync(trial.Key("a"));
        Equal($"text/x-{winners[0]}", opened.Headers.ContentType);
    }

    private static async Task ReplaceTwiceAsync(ObjectStoreTrial trial)
    {
        var key = await trial.PutAsync("a", "first");
        var stream = new OneWayStream(Large, BeforeTheEnd(() => trial.PutAsync("a", "second", Replacing)));
        try
        {
            await trial.Store.PutAsync(key, stream, Replacing, trial.Cancellation);
        }
        catch (ObjectStoreException exception) when (exception.IsTransient)
        {
            Equal("second", await trial.ReadTextAsync(key));
            return;
        }

        var stored = await trial.ReadAsync(key);
        Expect(
            OneWayStream.Bytes(Large).AsSpan().SequenceEqual(stored),
            "the bytes are those of the writer that was ready last"
        );
    }

    /// <summary>Does something once, when all but the end of a long stream was read.</summary>
    private static Func<long, ValueTask> BeforeTheEnd(Func<Task> act)
    {
        var isDone = false;
        return async position =>
        {
            if (isDone || position < Large - 100_000)
                return;
            isDone = true;
            await act();
        };
    }

    private static async Task FailAsync(ObjectStoreTrial trial, int length)
    {
        var stream = new OneWayStream(
            length,
            position => position < length / 2 ? default : throw new InvalidDataException("The stream failed.")
        );
        try
        {
            await trial.Store.PutAsync(trial.Key("a"), stream, null, trial.Cancellation);
            throw new ContractViolationException("It was expected that the failure of the stream is thrown.");
        }
        catch (InvalidDataException) { }

        await HasNothingAsync(trial);
    }

    private static async Task CancelAsync(ObjectStoreTrial trial, int length, int after)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(trial.Cancellation);
        if (after < 0)
            await cancellation.CancelAsync();
        var stream = new OneWayStream(
            length,
            async position =>
            {
                if (position >= after)
                    await cancellation.CancelAsync();
            }
        );
        try
        {
            await trial.Store.PutAsync(trial.Key("a"), stream, null, cancellation.Token);
            throw new ContractViolationException("It was expected that the upload is cancelled.");
        }
        catch (OperationCanceledException) { }

        await HasNothingAsync(trial);
    }

    private static async Task HasNothingAsync(ObjectStoreTrial trial)
    {
        Expect(!await trial.ExistsAsync(trial.Key("a")), "there is no object");
        Equal(0, (await trial.ListAsync()).Count);
    }
}
