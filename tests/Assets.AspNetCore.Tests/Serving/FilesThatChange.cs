using System.Diagnostics;
using System.Net;
using Assets.AspNetCore.Tests.Harness;

namespace Assets.AspNetCore.Tests.Serving;

/// <summary>
/// A deployment during requests. Each version of the file repeats one byte, so that a mixture is detected.
/// </summary>
public sealed class FilesThatChange : IAsyncDisposable
{
    private const int Clients = 6;
    private const int Length = 300_000;
    private const string Path = "/video/film.1111111111.mp4";

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(2);

    private readonly PublishedSite site = new PublishedSite().Add(
        "video/film.mp4",
        Version(0),
        "video/film.1111111111.mp4"
    );
    private readonly HttpClient client = new();

    public static byte[] Version(int number) => [.. Enumerable.Repeat((byte)number, Length)];

    [Theory]
    [InlineData(0)]
    [InlineData(64 << 20)]
    public async Task NeverGiveAMixtureWhenTheyAreReplaced(long memoryBudget)
    {
        await using var app = await ListeningSite.Of(site, memoryBudget);
        var answers = await Load(app, number => Replace(Version(number)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
        Assert.Empty(app.Messages.Of("ASSETS405"));
    }

    [Fact]
    public async Task AreSentWholeOrNotAtAllWhenTheyAreTruncatedInPlace()
    {
        await using var app = await ListeningSite.Of(site, memoryBudget: 0);
        var answers = await Load(
            app,
            number =>
            {
                Truncate(number * 997 % Length);
                Thread.Sleep(5);
                Replace(Version(number));
            }
        );
        Assert.All(answers, answer => Assert.True(answer is null or HttpStatusCode.OK or HttpStatusCode.NotFound));
        Truncate(1000);
        Assert.Equal(HttpStatusCode.NotFound, await Ask(new(app.Address, Path)));
        Assert.NotEmpty(app.Messages.Of("ASSETS405"));
        Replace(Version(1));
        Assert.Equal(HttpStatusCode.OK, await Ask(new(app.Address, Path)));
    }

    [Fact]
    public async Task AreSentAsTheyWereOpenedWhenTheyAreDeleted()
    {
        await using var app = await ListeningSite.Of(site, memoryBudget: 0);
        var answers = await Load(
            app,
            number =>
            {
                File.Delete(site.FileOf("video/film.mp4"));
                Thread.Sleep(5);
                Replace(Version(number));
            }
        );
        Assert.All(answers, answer => Assert.True(answer is HttpStatusCode.OK or HttpStatusCode.NotFound));
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await Task.Yield();
        site.Dispose();
    }

    /// <summary>
    /// Sends requests over several connections during repeated changes, checks each body and returns the statuses, null
    /// for a truncated response.
    /// </summary>
    private async Task<IReadOnlyCollection<HttpStatusCode?>> Load(ListeningSite app, Action<int> change)
    {
        var clock = Stopwatch.StartNew();
        var clients = Enumerable
            .Range(0, Clients)
            .Select(_ =>
                Task.Run(async () =>
                {
                    var answers = new List<HttpStatusCode?>();
                    while (clock.Elapsed < Time)
                        answers.Add(await Ask(new(app.Address, Path)));
                    return answers;
                })
            )
            .ToList();
        for (var number = 1; clock.Elapsed < Time; number = (number % 250) + 1)
        {
            change(number);
            await Task.Delay(3);
        }

        return [.. (await Task.WhenAll(clients)).SelectMany(answers => answers)];
    }

    private async Task<HttpStatusCode?> Ask(Uri address)
    {
        try
        {
            using var answer = await client.GetAsync(address);
            var body = await answer.Content.ReadAsByteArrayAsync();
            Assert.Equal(answer.StatusCode == HttpStatusCode.OK ? Length : 0, body.Length);
            Assert.False(body.AsSpan().ContainsAnyExcept(body.FirstOrDefault()));
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private void Truncate(int length)
    {
        using var stream = new FileStream(
            site.FileOf("video/film.mp4"),
            FileMode.OpenOrCreate,
            FileAccess.Write,
            FileShare.ReadWrite | FileShare.Delete
        );
        stream.SetLength(length);
    }

    /// <summary>Writes the file beside its final place and renames it, as a deployment does.</summary>
    private void Replace(byte[] content)
    {
        var file = site.FileOf("video/film.mp4");
        File.WriteAllBytes(file + ".new", content);
        File.Move(file + ".new", file, overwrite: true);
    }
}
