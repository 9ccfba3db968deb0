using Assets.Storage.Copying;

namespace Assets.Storage.Tests.Copying;

public sealed class CopyThatIsInterrupted : Copy
{
    /// <summary>After each number of complete objects, as a process that is killed leaves them.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(19)]
    public async Task Is_completed_by_the_next_one(int complete)
    {
        for (var i = 0; i < 20; i++)
            await PutAsync(Source, $"{i}", $"content {i}");
        using var interruption = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var count = 0;
        var target = new StoreBetween(Target)
        {
            BeforePut = async _ =>
            {
                if (Interlocked.Increment(ref count) > complete)
                    await interruption.CancelAsync();
            },
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new StoreCopy(Source, target, new() { Parallel = 1 }).RunAsync(null, interruption.Token)
        );
        Assert.Equal(complete, (await ContentsAsync(Target)).Length);
        var result = await RunAsync();
        Assert.Equal((20 - complete, complete), (result.Copied, result.Kept));
        Assert.Equal(await ContentsAsync(Source), await ContentsAsync(Target));
    }

    [Fact]
    public async Task Stores_no_part_of_an_object_whose_content_breaks_off()
    {
        await PutAsync(Source, "a", "Hello");
        await PutAsync(Source, "b", "other");
        var source = new StoreBetween(Source)
        {
            Content = (key, stream) => key.Value == "a" ? new Cut(stream) : stream,
        };
        var result = await RunAsync(source: source);
        var problem = Assert.Single(result.Problems);
        Assert.Equal(ObjectStoreFailure.LengthMismatch, problem.Failure);
        Assert.StartsWith("'a' was not copied", problem.Reason, StringComparison.Ordinal);
        Assert.StartsWith("b", Assert.Single(await ContentsAsync(Target)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_content_again_whose_connection_breaks()
    {
        await PutAsync(Source, "a", "Hello");
        var reads = 0;
        var source = new StoreBetween(Source)
        {
            Content = (_, stream) => Interlocked.Increment(ref reads) < 3 ? new Broken() : stream,
        };
        Assert.True((await RunAsync(source: source)).IsComplete);
        Assert.Equal(await ContentsAsync(Source), await ContentsAsync(Target));
    }

    [Fact]
    public async Task Ends_soon_if_the_store_fails_for_every_object()
    {
        for (var i = 0; i < 200; i++)
            await PutAsync(Source, $"{i}", "1");
        var target = new StoreBetween(Target)
        {
            BeforePut = _ => throw new ObjectStoreException(ObjectStoreFailure.Denied, "Denied."),
        };
        Assert.InRange((await RunAsync(target: target)).Problems.Count, 16, 40);
    }

    [Fact]
    public async Task Goes_on_after_objects_that_the_store_does_not_take()
    {
        for (var i = 0; i < 50; i++)
            await PutAsync(Source, $"{i:00}", "1");
        var target = new StoreBetween(Target)
        {
            BeforePut = key =>
                key.Value != "49"
                    ? throw new ObjectStoreException(ObjectStoreFailure.InvalidKey, "Not allowed.")
                    : Task.CompletedTask,
        };
        var result = await RunAsync(new() { Parallel = 1 }, target: target);
        Assert.Equal((1, 49), (result.Copied, result.Problems.Count));
    }

    private sealed class Cut(Stream inner) : MemoryStream
    {
        private int rest = 3;

        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer)
        {
            var count = inner.Read(buffer[..Math.Min(rest, buffer.Length)]);
            rest -= count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            new(Read(buffer.Span));
    }

    private sealed class Broken : MemoryStream
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => throw new IOException("Reset.");

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("Reset.");
    }
}
