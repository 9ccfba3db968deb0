using static Assets.Storage.Testing.ObjectStoreTrial;

namespace Assets.Storage.Testing.Checks;

internal static class Deleting
{
    public static Dictionary<string, Func<ObjectStoreTrial, Task>> Checks { get; } =
        new()
        {
            ["A deleted object is gone with its headers"] = async trial =>
            {
                var headers = new ObjectHeaders { CacheControl = "no-store" };
                var key = await trial.PutAsync("a/b", "first", new() { Headers = headers });
                await trial.Store.DeleteAsync([key], trial.Cancellation);
                Expect(!await trial.ExistsAsync(key), "there is no object");
                await trial.PutAsync("a/b", "other");
                using var opened = await trial.OpenAsync(key);
                Equal(null, opened.Headers.CacheControl);
            },
            ["Missing keys are ignored"] = async trial =>
            {
                var key = await trial.PutAsync("a", "Hello");
                await trial.Store.DeleteAsync([trial.Key("missing"), key, trial.Key("b/c")], trial.Cancellation);
                Equal(0, (await trial.ListAsync()).Count);
            },
            ["A key that is named twice is deleted once"] = async trial =>
            {
                var key = await trial.PutAsync("a", "Hello");
                await trial.Store.DeleteAsync([key, key], trial.Cancellation);
                Expect(!await trial.ExistsAsync(key), "there is no object");
            },
            ["No keys are nothing to do"] = trial => trial.Store.DeleteAsync([], trial.Cancellation),
            ["Other objects are kept"] = async trial =>
            {
                var key = await trial.PutAsync("folder/a", "a");
                await trial.PutAsync("folder/a.txt", "b");
                await trial.PutAsync("folder/b/c", "c");
                await trial.Store.DeleteAsync([key, trial.Key("folder/b")], trial.Cancellation);
                Equal(2, (await trial.ListAsync()).Count);
            },
        };
}
