using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Assets.AspNetCore.Tests.Harness;

/// <summary>nginx on a local port, with the locations of a test.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    /// <summary>On Debian nginx is not in the PATH of ordinary users.</summary>
    private static readonly string? Program = new[]
    {
        "/usr/sbin/nginx",
        "/usr/bin/nginx",
        "/usr/local/bin/nginx",
    }.FirstOrDefault(File.Exists);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("assets-nginx-");
    private readonly int port = FreePort();
    private Process? process;

    public static bool IsInstalled => Program is not null;

    public Uri Address => new($"http://127.0.0.1:{port}");

    public static async Task<Nginx> Start(string locations)
    {
        var nginx = new Nginx();
        await nginx.Run(locations);
        return nginx;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        folder.Delete(recursive: true);
    }

    private async Task Run(string locations)
    {
        var configuration = Path.Combine(folder.FullName, "nginx.conf");
        await File.WriteAllTextAsync(
            configuration,
            $$"""
            daemon off;
            master_process off;
            pid {{folder.FullName}}/nginx.pid;
            error_log stderr crit;
            events { }
            http {
              access_log off;
              client_body_temp_path {{folder.FullName}}/body;
              proxy_temp_path {{folder.FullName}}/proxy;
              fastcgi_temp_path {{folder.FullName}}/fastcgi;
              uwsgi_temp_path {{folder.FullName}}/uwsgi;
              scgi_temp_path {{folder.FullName}}/scgi;
              server {
                listen 127.0.0.1:{{port}};
                {{locations}}
              }
            }
            """
        );
        process = Process.Start(Program!, ["-p", folder.FullName, "-c", configuration, "-e", "stderr"]);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await Listens())
        {
            Assert.False(process.HasExited, "nginx ended at once.");
            await Task.Delay(20, patience.Token);
        }
    }

    private async Task<bool> Listens()
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
