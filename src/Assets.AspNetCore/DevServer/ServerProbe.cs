using System.Net;
using System.Text.RegularExpressions;

namespace Assets.AspNetCore.DevServer;

/// <summary>Asks an address whether it is Vite's development server for a project.</summary>
internal sealed partial class ServerProbe : IDisposable
{
    /// <summary>Time for one answer. A server that has just been started compiles dependencies first.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly HttpClient client = new(ServerConnection.Handler())
    {
        Timeout = Patience,
        DefaultRequestHeaders = { { "Accept", "*/*" } },
    };

    /// <param name="url">The server's address, with or without the <c>base</c> of its configuration.</param>
    /// <param name="project">The project's folder; null if it is not known.</param>
    /// <param name="isGuess">Whether nobody named the address, so that the server must prove its project.</param>
    /// <param name="cancellation">Cancels the requests.</param>
    public async Task<ProbeAnswer> LookAsync(Uri url, string? project, bool isGuess, CancellationToken cancellation)
    {
        try
        {
            return await LookAtAsync(url, project, isGuess, cancellation);
        }
        catch (HttpRequestException exception)
            when (exception.HttpRequestError != HttpRequestError.ConnectionError && IsHttp(url))
        {
            // A server with a certificate closes a connection that is not encrypted.
            var secure = new UriBuilder(url) { Scheme = Uri.UriSchemeHttps }.Uri;
            return await LookAsync(secure, project, isGuess, cancellation);
        }
        catch (HttpRequestException)
        {
            return new(ProbeState.Nothing);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new(ProbeState.Busy);
        }
    }

    /// <summary>
    /// Whether the server has a source file. For an unknown path Vite answers with the page of an app, and for a file
    /// with an error in it with a message.
    /// </summary>
    public async Task<bool> HasAsync(RunningServer server, string name, CancellationToken cancellation)
    {
        try
        {
            var file = new Uri(server.Url + Urls.UrlEncoding.Encode(name)[1..]);
            using var response = await GetAsync(file, cancellation);
            return response.StatusCode == HttpStatusCode.InternalServerError
                || (response.IsSuccessStatusCode && MediaType(response) is not (null or "text/html"));
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // A large file is being compiled.
            return true;
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<ProbeAnswer> LookAtAsync(Uri url, string? project, bool isGuess, CancellationToken cancellation)
    {
        var root = WithSlash(url);
        if (!await HasScriptAsync(new(root, "@vite/client"), cancellation))
        {
            if (await ConfiguredBaseAsync(root, cancellation) is not { } basePath)
                return new(ProbeState.Nothing);
            root = new(root, basePath);
            if (!await HasScriptAsync(new(root, "@vite/client"), cancellation))
                return new(ProbeState.Nothing);
        }

        var isProject = project is null ? null : await IsProjectAsync(root, project, cancellation);
        if (isProject == false || (isGuess && isProject is null))
            return new(ProbeState.OtherProject);
        var hasReactRefresh = await HasScriptAsync(new(root, "@react-refresh"), cancellation);
        return new(ProbeState.Running, new(root.AbsoluteUri, hasReactRefresh));
    }

    /// <summary>The <c>base</c> that Vite names in its answer to a path outside of it.</summary>
    private async Task<string?> ConfiguredBaseAsync(Uri root, CancellationToken cancellation)
    {
        using var response = await GetAsync(new(root, "/@vite/client"), cancellation);
        if (response.StatusCode != HttpStatusCode.NotFound)
            return null;
        var match = ConfiguredBase().Match(await response.Content.ReadAsStringAsync(cancellation));
        return match.Success ? match.Groups[1].Value : null;
    }

    /// <summary>
    /// Whether the server has the project's <c>package.json</c>: below its root, or by the path on disk if its root is
    /// another folder. Null if it shows neither.
    /// </summary>
    private async Task<bool?> IsProjectAsync(Uri root, string project, CancellationToken cancellation)
    {
        var file = Path.Combine(project, "package.json");
        if (!File.Exists(file))
            return null;
        var expected = await File.ReadAllBytesAsync(file, cancellation);
        var onDisk = Urls.UrlEncoding.Encode(file.Replace('\\', '/').TrimStart('/'));
        return await IsFileAsync(new(root, "package.json"), expected, cancellation)
            ?? await IsFileAsync(new(root, "@fs" + onDisk), expected, cancellation);
    }

    private async Task<bool?> IsFileAsync(Uri url, byte[] expected, CancellationToken cancellation)
    {
        using var response = await GetAsync(url, cancellation);
        if (response.StatusCode == HttpStatusCode.Forbidden)
            return false;
        if (!response.IsSuccessStatusCode || MediaType(response) != "application/json")
            return null;
        var content = await response.Content.ReadAsByteArrayAsync(cancellation);
        return expected.AsSpan().SequenceEqual(content);
    }

    private async Task<bool> HasScriptAsync(Uri url, CancellationToken cancellation)
    {
        using var response = await GetAsync(url, cancellation);
        return response.IsSuccessStatusCode && MediaType(response) is "text/javascript" or "application/javascript";
    }

    private Task<HttpResponseMessage> GetAsync(Uri url, CancellationToken cancellation) =>
        client.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellation);

    private static string? MediaType(HttpResponseMessage response) => response.Content.Headers.ContentType?.MediaType;

    private static Uri WithSlash(Uri url) =>
        url.AbsolutePath.EndsWith('/') ? url : new UriBuilder(url) { Path = url.AbsolutePath + "/" }.Uri;

    private static bool IsHttp(Uri url) => url.Scheme == Uri.UriSchemeHttp;

    /// <summary>
    /// From Vite's <c>baseMiddleware</c>: "The server is configured with a public base URL of /dist/ - did you mean …".
    /// </summary>
    [GeneratedRegex(@"public base URL of (/\S*/)")]
    private static partial Regex ConfiguredBase();
}
