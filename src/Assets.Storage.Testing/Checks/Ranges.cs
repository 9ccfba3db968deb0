using static Assets.Storage.Testing.ObjectStoreTrial;

namespace Assets.Storage.Testing.Checks;

internal static class Ranges
{
    public static Dictionary<string, Func<ObjectStoreTrial, Task>> Checks { get; } =
        new()
        {
            ["The first bytes are read"] = trial => ReadsAsync(trial, ByteRange.Between(0, 2), "012", 0),
            ["Bytes in the middle are read"] = trial => ReadsAsync(trial, ByteRange.Between(4, 5), "45", 4),
            ["Bytes to the end are read"] = trial => ReadsAsync(trial, ByteRange.From(7), "789", 7),
            ["All bytes are read as a range"] = trial => ReadsAsync(trial, ByteRange.From(0), "0123456789", 0),
            ["The last bytes are read"] = trial => ReadsAsync(trial, ByteRange.Suffix(3), "789", 7),
            ["A range that ends beyond the end is shortened"] = trial =>
                ReadsAsync(trial, ByteRange.Between(8, 99), "89", 8),
            ["The last byte is read"] = trial => ReadsAsync(trial, ByteRange.Between(9, 9), "9", 9),
            ["A range to the largest number is shortened"] = trial =>
                ReadsAsync(trial, ByteRange.Between(8, long.MaxValue), "89", 8),
            ["A suffix as long as the object is the object"] = trial =>
                ReadsAsync(trial, ByteRange.Suffix(10), "0123456789", 0),
            ["A suffix longer than the object is the object"] = trial =>
                ReadsAsync(trial, ByteRange.Suffix(99), "0123456789", 0),
            ["A range that starts beyond the end is refused"] = async trial =>
            {
                var key = await trial.PutAsync("a", "0123456789");
                await RefusesAsync(trial, key, ByteRange.From(10));
                await RefusesAsync(trial, key, ByteRange.Between(20, 30));
                await RefusesAsync(trial, key, ByteRange.Between(long.MaxValue, long.MaxValue));
            },
            ["A range of a long object is read"] = async trial =>
            {
                const int length = 9 << 20;
                var key = trial.Key("a");
                await trial.Store.PutAsync(key, new OneWayStream(length), null, trial.Cancellation);
                var middle = await trial.ReadAsync(key, ByteRange.Between(length - 5_000_000, length - 4_000_001));
                Expect(
                    OneWayStream.Bytes(length).AsSpan(length - 5_000_000, 1_000_000).SequenceEqual(middle),
                    "the bytes are those of the range"
                );
            },
            ["A range of an empty object is refused"] = async trial =>
            {
                var key = await trial.PutAsync("empty", "");
                await RefusesAsync(trial, key, ByteRange.From(0));
                await RefusesAsync(trial, key, ByteRange.Suffix(1));
            },
        };

    private static async Task ReadsAsync(ObjectStoreTrial trial, ByteRange range, string expected, long offset)
    {
        var key = await trial.PutAsync("a", "0123456789");
        Equal(expected, await trial.ReadTextAsync(key, range));
        using var opened = await trial.OpenAsync(key, range);
        Equal(offset, opened.Offset);
        Equal(10, opened.Length);
    }

    private static Task RefusesAsync(ObjectStoreTrial trial, ObjectKey key, ByteRange range) =>
        FailsAsync(
            ObjectStoreFailure.RangeNotSatisfiable,
            async () =>
            {
                using var opened = await trial.Store.OpenAsync(key, range, trial.Cancellation);
            }
        );
}
