using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assets.Media.Tests.Forms;

/// <summary>A thousand uploads at once to a folder; a third of the clients disconnect in the middle.</summary>
public sealed class ManyUploadsAtOnce : IDisposable
{
    private const int Count = 1000;

    /// <summary>More than is kept in memory.</summary>
    private const int Length = 100_000;

    private readonly List<string> successful = [];
    private readonly string folder = Directory.CreateTempSubdirectory("assets-media-").FullName;

    [Fact]
    public async Task Nothing_is_lost_and_nothing_is_left_over()
    {
        var app = await StartAsync();
        await using (app)
        {
            var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
            using var client = new HttpClient { BaseAddress = new Uri(address.Addresses.Single()) };
            var keys = await Task.WhenAll(Enumerable.Range(0, Count).Select(i => SendAsync(client, i)));

            var stored = keys.OfType<string>().Order(StringComparer.Ordinal).ToList();
            Assert.Equal(Enumerable.Range(0, Count).Count(i => !IsAborted(i)), stored.Count);
            Assert.Equal(stored, stored.Distinct());
        }

        // The server has ended all requests.
        var files = Directory
            .GetFiles(Store, "*.txt", SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(Store, file).Replace('\\', '/'), new FileInfo(file).Length));
        Assert.Equal(
            successful.Order(StringComparer.Ordinal).Select(key => (key, (long)Length)),
            files.OrderBy(file => file.Item1, StringComparer.Ordinal)
        );
        Assert.Empty(Directory.GetFiles(Temporary));
        Assert.Empty(Directory.GetFiles(Path.Combine(Store, ".assets-storage", "unfinished")));
    }

    private string Store => Path.Combine(folder, "store");

    private string Temporary => Path.Combine(folder, "temporary");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<WebApplication> StartAsync()
    {
        Directory.CreateDirectory(Temporary);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        builder.Logging.ClearProviders();
        builder.Services.AddMedia(media =>
            media
                .Configure(options => options.TemporaryFolder = Temporary)
                .Add("files", store => store.UseFileSystem(Store, disk => disk.FlushToDisk = false))
        );
        var app = builder.Build();
        app.MapPost(
                "/",
                async (MediaForm form) =>
                    form.IsStored ? Results.Text(form.FilesOf("file").Single().Key) : form.ToValidationProblem()
            )
            .WithMediaForm(form => form.Store = "files")
            .DisableAntiforgery();
        await app.StartAsync();
        return app;
    }

    private static bool IsAborted(int i) => i % 3 == 1;

    /// <summary>The key of the stored file; null if the client disconnected.</summary>
    private async Task<string?> SendAsync(HttpClient client, int i)
    {
        using var abort = new CancellationTokenSource();
        var bytes = Encoding.ASCII.GetBytes($"{i}".PadRight(Length, 'a'));
        using var form = new MultipartFormDataContent
        {
            {
                new StreamContent(
                    new OneWay(
                        bytes,
                        before: position =>
                        {
                            if (IsAborted(i) && position > Length / 2)
                                abort.Cancel();
                        }
                    )
                ),
                "file",
                $"{i}.txt"
            },
        };
        try
        {
            using var answer = await client.PostAsync((string?)null, form, abort.Token);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var key = await answer.Content.ReadAsStringAsync();
            lock (successful)
                successful.Add(key);
            return key;
        }
        catch (OperationCanceledException) when (IsAborted(i))
        {
            return null;
        }
    }
}
