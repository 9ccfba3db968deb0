using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Assets.EndToEnd.Tests.Infra;

/// <summary>An app that listens on a free port of 127.0.0.1.</summary>
internal sealed partial class RunningApp : IAsyncDisposable
{
    private readonly Command command;
    private readonly HttpClient client;

    private RunningApp(Command command, string address)
    {
        this.command = command;
        client = new HttpClient(
            new SocketsHttpHandler
            {
                AutomaticDecompression = DecompressionMethods.None,
                AllowAutoRedirect = false,
                UseProxy = false,
            }
        )
        {
            BaseAddress = new Uri(address),
        };
    }

    /// <summary>Waits until it has written a text to the console, which logging does in its own time.</summary>
    public Task SaysAsync(string text) =>
        command.UntilAsync(() => command.Output.Contains(text, StringComparison.Ordinal));

    /// <summary>Starts <c>App.dll</c> or the executable <c>App</c>.</summary>
    /// <param name="file">Absolute path of either.</param>
    /// <param name="folder">The working directory, which is the app's content root.</param>
    /// <param name="serve"><c>assets</c> for <c>UseAssets</c>, else <c>MapStaticAssets</c> answers.</param>
    /// <param name="environment">The hosting environment.</param>
    /// <param name="variables">Variables of its environment.</param>
    public static async Task<RunningApp> StartAsync(
        string file,
        string folder,
        string serve,
        string environment = "Production",
        Dictionary<string, string>? variables = null
    )
    {
        string[] arguments = ["--urls", "http://127.0.0.1:0", "--serve", serve, "--environment", environment];
        var command = file.EndsWith(".dll", StringComparison.Ordinal)
            ? Command.Start("dotnet", [file, .. arguments], folder, variables)
            : Command.Start(file, arguments, folder, variables);
        try
        {
            await command.UntilAsync(() => Address.IsMatch(command.Output));
        }
        catch
        {
            await command.DisposeAsync();
            throw;
        }

        return new RunningApp(command, Address.Match(command.Output).Groups["address"].Value);
    }

    /// <summary>Asks for a path, with the content codings that the client takes.</summary>
    public async Task<Answer> GetAsync(string path, string? encoding = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (encoding is not null)
            request.Headers.Add("Accept-Encoding", encoding);
        using var response = await client.SendAsync(request);
        return new(
            (int)response.StatusCode,
            response.Content.Headers.ContentEncoding.SingleOrDefault(""),
            response.Headers.CacheControl ?? new CacheControlHeaderValue(),
            await response.Content.ReadAsByteArrayAsync()
        );
    }

    /// <summary>Asks for a path with a header.</summary>
    public async Task<HttpResponseMessage> SendAsync(string path, string? header = null, string? value = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (header is not null)
            request.Headers.TryAddWithoutValidation(header, value);
        return await client.SendAsync(request);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await command.DisposeAsync();
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://127\.0\.0\.1:\d+)")]
    private static partial Regex Address { get; }
}
