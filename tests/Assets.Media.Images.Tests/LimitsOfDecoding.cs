using static Assets.Media.Images.Tests.Pictures;

namespace Assets.Media.Images.Tests;

public sealed class LimitsOfDecoding
{
    /// <summary>A file of 31 kB that has 256 million pixels.</summary>
    private static readonly byte[] Bomb = Plain([0], 16000, 16000).As("png", ("bitdepth", 1), ("compression", 9));

    [Fact]
    public async Task Refuse_too_many_pixels_before_they_are_decoded()
    {
        using var processing = new Processing();
        Assert.True(Bomb.Length < 50_000, $"{Bomb.Length}");
        NetVips.Cache.Max = 0;
        var before = NetVips.Stats.MemHighwater;
        var started = TimeProvider.System.GetTimestamp();
        Assert.False(await processing.CanDecodeAsync(Bomb, "png"));
        // Decoding it takes 600 ms on the slowest machine that was measured for each 100 ms that this takes.
        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(5));
        Assert.True(NetVips.Stats.MemHighwater - before < 50_000_000);
    }

    [Fact]
    public async Task Count_the_pixels_of_all_frames()
    {
        using var processing = new Processing(options => options.MaxPixels = 1000);
        Assert.False(await processing.CanDecodeAsync(Animation(30, 20).As("gif"), "gif"));
        Assert.True(await processing.CanDecodeAsync(Plain(Red, 30, 20).As("gif"), "gif"));
    }

    [Fact]
    public async Task End_the_work_that_takes_too_long()
    {
        using var processing = new Processing(options =>
        {
            options.TimeLimit = TimeSpan.FromMilliseconds(30);
            options.MaxPixels = 300_000_000;
        });
        Assert.False(await processing.CanDecodeAsync(Bomb, "png"));
    }

    [Fact]
    public async Task End_the_work_that_is_cancelled()
    {
        using var processing = new Processing(options => options.MaxPixels = 300_000_000);
        using var cancellation = new CancellationTokenSource();
        var source = new AnnouncingStream(Bomb);
        var work = processing.Processor.CanDecodeAsync(source, Processing.Type("png"), cancellation.Token);
        await source.Started;
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
        // The slot is free again.
        Assert.True(await processing.CanDecodeAsync(Areas().As("png"), "png"));
    }

    [Fact]
    public async Task Let_images_wait_for_each_other()
    {
        using var slots = new DecodingSlots(maxParallel: 2, maxMemory: 10 << 20);
        var first = await slots.EnterAsync(CancellationToken.None);
        using var second = await slots.EnterAsync(CancellationToken.None);
        var third = slots.EnterAsync(CancellationToken.None);
        Assert.False(third.IsCompleted);
        first.Dispose();
        using (await third) { }
    }

    [Fact]
    public async Task Share_the_memory()
    {
        using var slots = new DecodingSlots(maxParallel: 3, maxMemory: 10 << 20);
        var large = await slots.ReserveAsync(8 << 20, CancellationToken.None);
        var alone = slots.ReserveAsync(1L << 40, CancellationToken.None);
        Assert.False(alone.IsCompleted);
        large.Dispose();
        (await alone).Dispose();
        (await slots.ReserveAsync(9 << 20, CancellationToken.None)).Dispose();
    }

    [Fact]
    public async Task Give_back_the_memory_of_an_image_that_stopped_waiting()
    {
        using var slots = new DecodingSlots(maxParallel: 3, maxMemory: 10 << 20);
        using var cancellation = new CancellationTokenSource();
        using (await slots.ReserveAsync(4 << 20, CancellationToken.None))
        {
            var waiting = slots.ReserveAsync(9 << 20, cancellation.Token);
            await cancellation.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        }

        (await slots.ReserveAsync(10 << 20, CancellationToken.None)).Dispose();
    }

    [Fact]
    public async Task Do_not_take_a_broken_disk_for_a_damaged_image()
    {
        using var processing = new Processing();
        var image = new MemoryStream(Areas().As("png"));
        var full = new FullStream();
        await Assert.ThrowsAsync<IOException>(() =>
            processing.Processor.RenderAsync(image, Processing.Type("png"), new("v", 10), full, CancellationToken.None)
        );
    }

    private sealed class FullStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No space left.");
    }

    /// <summary>Says when the header was read and the pixels begin to be.</summary>
    private sealed class AnnouncingStream(byte[] bytes) : MemoryStream(bytes)
    {
        private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Started => started.Task;

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (Position > 0)
                started.TrySetResult();
            return base.Read(buffer, offset, count);
        }
    }
}
