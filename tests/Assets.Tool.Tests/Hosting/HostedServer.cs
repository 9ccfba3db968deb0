using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Assets.AspNetCore.Tests.Conformance;
using Assets.AspNetCore.Tests.Harness;
using Assets.Tool.Hosting;

namespace Assets.Tool.Tests.Hosting;

/// <summary>A server on loopback with a configuration that <c>assets serve-config</c> wrote.</summary>
internal sealed class HostedServer : IAsyncDisposable
{
    private const string Modules = "/usr/lib/nginx/modules/";
    private const string Brotli = Modules + "ngx_http_brotli_static_module.so";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("assets-hosted-");
    private readonly Process process;

    /// <param name="kind">The kind of server.</param>
    /// <param name="configuration">Its configuration, from the address that it listens on.</param>
    private HostedServer(HostingKind kind, Func<string, string> configuration)
    {
        var listen = $"127.0.0.1:{FreePort()}";
        Address = new($"http://{listen}");
        var text = configuration(listen);
        process = kind == HostingKind.Nginx ? StartNginx(text) : StartCaddy(text);
    }

    public Uri Address { get; }

    /// <summary>Null if a kind of server is installed; otherwise what is missing.</summary>
    public static string? Missing(HostingKind kind) =>
        kind == HostingKind.Nginx
            ? Program("nginx") is null || !File.Exists(Brotli)
                ? "nginx or its module is missing: apt-get install nginx libnginx-mod-http-brotli-static"
                : null
            : Program("caddy") is null
                ? "caddy is missing: apt-get install caddy"
                : null;

    public static async Task<HostedServer> StartAsync(
        HostingKind kind,
        ConformanceFolder site,
        Func<HostingOptions, HostingOptions>? change = null
    )
    {
        return await ListeningAsync(
            new HostedServer(
                kind,
                listen =>
                {
                    var options = new HostingOptions { Root = Path.Combine(site.Root, "wwwroot"), Listen = listen };
                    return ServerConfiguration.Of(kind, site.Read(), change?.Invoke(options) ?? options).Text;
                }
            )
        );
    }

    /// <summary>Starts a cache in front of a server.</summary>
    public static Task<HostedServer> StartCacheAsync(Uri server) =>
        ListeningAsync(
            new HostedServer(
                HostingKind.Nginx,
                listen =>
                    $$"""
                        proxy_cache_path cache keys_zone=assets:1m;
                        server {
                          listen {{listen}};
                          location / {
                            proxy_pass {{server.GetLeftPart(UriPartial.Authority)}};
                            proxy_cache assets;
                            add_header X-Cache $upstream_cache_status;
                          }
                        }
                        """
            )
        );

    private static async Task<HostedServer> ListeningAsync(HostedServer server)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await server.ListensAsync())
        {
            if (server.process.HasExited)
                throw new InvalidOperationException(await server.process.StandardError.ReadToEndAsync(patience.Token));
            await Task.Delay(50, patience.Token);
        }

        return server;
    }

    public async Task<Answer> SendAsync(string method, string target, params (string Name, string Value)[] headers) =>
        Whole(
            await Http1Wire
                .SendAsync(
                    Address,
                    method,
                    target,
                    headers.Select(header => KeyValuePair.Create(header.Name, header.Value))
                )
                .WaitAsync(TimeSpan.FromSeconds(30))
        );

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private Process StartNginx(string text)
    {
        var file = Path.Combine(folder.FullName, "nginx.conf");
        File.WriteAllText(Path.Combine(folder.FullName, "site.conf"), text);
        File.WriteAllText(
            file,
            $$"""
            load_module {{Brotli}};
            daemon off;
            master_process off;
            pid {{folder.FullName}}/nginx.pid;
            error_log stderr error;
            events { }
            http {
              access_log off;
              client_body_temp_path {{folder.FullName}}/body;
              proxy_temp_path {{folder.FullName}}/proxy;
              fastcgi_temp_path {{folder.FullName}}/fastcgi;
              uwsgi_temp_path {{folder.FullName}}/uwsgi;
              scgi_temp_path {{folder.FullName}}/scgi;
              include {{folder.FullName}}/site.conf;
            }
            """
        );
        return Start(Program("nginx")!, "-p", folder.FullName, "-c", file, "-e", "stderr");
    }

    private Process StartCaddy(string text)
    {
        var file = Path.Combine(folder.FullName, "Caddyfile");
        // The tests' own: no administration port.
        File.WriteAllText(file, "{\n  admin off\n  auto_https off\n}\n\n" + text);
        return Start(Program("caddy")!, "run", "--config", file, "--adapter", "caddyfile");
    }

    private Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true };
        start.Environment["HOME"] = folder.FullName;
        start.Environment["XDG_DATA_HOME"] = folder.FullName;
        start.Environment["XDG_CONFIG_HOME"] = folder.FullName;
        return Process.Start(start)!;
    }

    private async Task<bool> ListensAsync()
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, Address.Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>The body without the chunks in which Go sends what is compressed.</summary>
    private static Answer Whole(Answer answer)
    {
        if (answer["Transfer-Encoding"] != "chunked")
            return answer;
        using var body = new MemoryStream();
        for (var rest = answer.Body.AsSpan(); ; )
        {
            var line = rest.IndexOf("\r\n"u8);
            var length = int.Parse(
                Encoding.ASCII.GetString(rest[..line]),
                NumberStyles.HexNumber,
                CultureInfo.InvariantCulture
            );
            if (length == 0)
                return answer with { Body = body.ToArray() };
            body.Write(rest.Slice(line + 2, length));
            rest = rest[(line + 2 + length + 2)..];
        }
    }

    private static string? Program(string name) =>
        new[] { "/usr/sbin/", "/usr/bin/", "/usr/local/bin/" }.Select(path => path + name).FirstOrDefault(File.Exists);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
