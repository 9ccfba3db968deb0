using System.Text;
using static Assets.Storage.Testing.ObjectStoreTrial;

namespace Assets.Storage.Testing.Checks;

internal static class Keys
{
    private static readonly string[] Odd =
    [
        "ü+%&",
        "a b",
        "%20",
        "a%2Fb",
        "a=b&c=d",
        "#?",
        "~!@$^()_-{}[];',`",
        "日本語",
        "😀",
        "ÅÄÖ".Normalize(NormalizationForm.FormD),
        ".hidden",
        "..a",
        "a..b",
        "a/b/c/d/e",
        new string('l', 200),
    ];

    public static Dictionary<string, Func<ObjectStoreTrial, Task>> Checks { get; } =
        new()
        {
            ["Odd keys are stored, read and listed"] = async trial =>
            {
                foreach (var name in Odd)
                    await trial.PutAsync("odd/" + name, name);
                foreach (var name in Odd)
                    Equal(name, await trial.ReadTextAsync(trial.Key("odd/" + name)));
                Equal(
                    Names(Odd),
                    Names((await trial.ListAsync("odd/")).Select(entry => Name(trial, entry)["odd/".Length..]))
                );
                await trial.Store.DeleteAsync(Odd.Select(name => trial.Key("odd/" + name)), trial.Cancellation);
                Equal(0, (await trial.ListAsync()).Count);
            },
            ["The longest key is stored"] = async trial =>
            {
                var room = 900 - trial.Folder.Length;
                var name = string.Join('/', new string('k', room).Chunk(200).Select(segment => new string(segment)));
                await trial.PutAsync(name, "Hello");
                Equal("Hello", await trial.ReadTextAsync(trial.Key(name)));
                Equal(name, Name(trial, (await trial.ListAsync()).Single()));
            },
            ["A default key is refused"] = async trial =>
            {
                using var stream = new MemoryStream(1);
                try
                {
                    await trial.Store.PutAsync(default, stream, null, trial.Cancellation);
                    throw new ContractViolationException("It was expected that a default key is refused.");
                }
                catch (InvalidOperationException) { }
            },
            ["Unicode normal forms are different keys or are refused"] = trial =>
                DifferAsync(trial, "\u00e9", "e\u0301"),
            ["Letter cases are different keys or are refused"] = trial => DifferAsync(trial, "Photo.JPG", "photo.jpg"),
        };

    /// <summary>A file system that takes them for one name must not return the other object.</summary>
    private static async Task DifferAsync(ObjectStoreTrial trial, string first, string second)
    {
        await trial.PutAsync(first, "first");
        Expect(!await trial.ExistsAsync(trial.Key(second)), $"'{first}' is not found as '{second}'");
        try
        {
            await trial.PutAsync(second, "second");
            Equal("second", await trial.ReadTextAsync(trial.Key(second)));
        }
        catch (ObjectStoreException exception) when (exception.Failure == ObjectStoreFailure.InvalidKey) { }

        Equal("first", await trial.ReadTextAsync(trial.Key(first)));
        await trial.Store.DeleteAsync([trial.Key(second)], trial.Cancellation);
        Equal("first", await trial.ReadTextAsync(trial.Key(first)));
    }

    private static string Name(ObjectStoreTrial trial, ObjectEntry entry) => entry.Key.Value[trial.Folder.Length..];

    private static string Names(IEnumerable<string> names) => string.Join('\n', names.Order(StringComparer.Ordinal));
}
