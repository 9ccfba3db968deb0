using System.Globalization;
using static Assets.Storage.Testing.ObjectStoreTrial;

namespace Assets.Storage.Testing.Checks;

internal static class Listing
{
    /// <summary>More than two pages of S3 and Google Cloud Storage, which have 1,000 entries.</summary>
    private const int Many = 2_100;

    private const int DeletedTogether = 600;

    public static Dictionary<string, Func<ObjectStoreTrial, Task>> Checks { get; } =
        new()
        {
            ["Nothing is an empty list"] = async trial => Equal(0, (await trial.ListAsync()).Count),
            ["A prefix is a folder or a part of a name"] = async trial =>
            {
                foreach (var name in (string[])["css/a.css", "css/b/c.css", "css.txt", "js/a.js"])
                    await trial.PutAsync(name, name);
                Equal(4, (await trial.ListAsync()).Count);
                Equal(2, (await trial.ListAsync("css/")).Count);
                Equal(3, (await trial.ListAsync("css")).Count);
                Equal(1, (await trial.ListAsync("css/b")).Count);
                Equal(1, (await trial.ListAsync("js/a.js")).Count);
                Equal(0, (await trial.ListAsync("CSS/")).Count);
                Equal(0, (await trial.ListAsync("js/a.js/")).Count);
                Equal(0, (await trial.ListAsync("../")).Count);
            },
            ["2,100 objects are listed, and deleted while they are listed"] = async trial =>
            {
                await Parallel.ForAsync(
                    0,
                    Many,
                    new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = trial.Cancellation },
                    async (number, _) =>
                        await trial.PutAsync(Name(number), number.ToString(CultureInfo.InvariantCulture))
                );
                var keys = new List<ObjectKey>();
                await foreach (var entry in trial.Store.ListAsync(trial.Folder, trial.Cancellation))
                {
                    keys.Add(entry.Key);
                    if (keys.Count % DeletedTogether == 0)
                        await trial.Store.DeleteAsync(keys.TakeLast(DeletedTogether), trial.Cancellation);
                }

                Equal(Many, keys.Count);
                Equal(Many, keys.Distinct().Count());
                await trial.Store.DeleteAsync(keys.TakeLast(Many % DeletedTogether), trial.Cancellation);
                Equal(0, (await trial.ListAsync()).Count);
            },
            ["A listing is cancelled"] = async trial =>
            {
                await trial.PutAsync("a", "a");
                using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(trial.Cancellation);
                await cancellation.CancelAsync();
                try
                {
                    await foreach (var _ in trial.Store.ListAsync(trial.Folder, cancellation.Token))
                        throw new ContractViolationException("It was expected that the listing is cancelled.");
                    throw new ContractViolationException("It was expected that the listing is cancelled.");
                }
                catch (OperationCanceledException) { }
            },
        };

    private static string Name(int number) => $"{number % 7}/ü {number}+&.txt";
}
