using Assets.Benchmarks.Measuring;

namespace Assets.Benchmarks.Uploading;

/// <summary>The memory of an upload of one file: 5 GB beside 20 MB.</summary>
internal static class LargeUpload
{
    public const long SmallBytes = 20_000_000;
    public const long LargeBytes = 5_000_000_000;

    public static async Task<(Measurement Small, Measurement Large)> MeasureAsync(
        string folder,
        UploadContender contender
    )
    {
        var store = await DiscardingStore.StartAsync();
        await using (store.ConfigureAwait(false))
            return (Measure(SmallBytes), Measure(LargeBytes));

        Measurement Measure(long length)
        {
            var site = new UploadSite(Path.Combine(folder, "film")).WriteOne(length);
            var before = store.Received;
            var start = contender.Command(UploadScenario.Cold, site, new(store.Port, "films"));
            var cost = MeasuredProgram.Run(start, Path.Combine(folder, $"film-{length}.log"));
            return store.Received - before >= length
                ? cost
                : throw new InvalidOperationException($"Only {store.Received - before} bytes of {length} arrived.");
        }
    }
}
