using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Assets.Storage.Tests.Servers;

namespace Assets.Browser.Tests.Cdn;

/// <summary>A second nginx with the sample's configuration and a fault, in front of the same bucket.</summary>
internal sealed class FaultyNginx : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("assets-nginx-");
    private readonly int port = LocalServer.FreePort();
    private readonly Process process;

    private FaultyNginx(SampleCdn sample, (string Line, string Instead)[] changes)
    {
        var text = File.ReadAllText(Path.Combine(sample.Nginx, "cdn.conf"));
        foreach (var (line, instead) in changes.Append((new Uri(sample.Cdn).Authority, $"127.0.0.1:{port}")))
        {
            Assert.Contains(line, text, StringComparison.Ordinal);
            text = text.Replace(line, instead, StringComparison.Ordinal);
        }

        File.WriteAllText(Path.Combine(folder.FullName, "cdn.conf"), text);
        File.Copy(Path.Combine(sample.Nginx, "nginx.conf"), Path.Combine(folder.FullName, "nginx.conf"));
        var program = new[] { "/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx" }.First(File.Exists);
        process = Process.Start(program, ["-p", folder.FullName, "-c", "nginx.conf", "-e", "error.log"]);
    }

    public string Url => $"http://127.0.0.1:{port}";

    /// <param name="sample">The running sample.</param>
    /// <param name="changes">Texts of the sample's configuration, and what replaces them.</param>
    public static async Task<FaultyNginx> StartAsync(SampleCdn sample, params (string Line, string Instead)[] changes)
    {
        var nginx = new FaultyNginx(sample, changes);
        while (!await nginx.ListensAsync())
        {
            if (nginx.process.HasExited)
                Assert.Fail(await File.ReadAllTextAsync(Path.Combine(nginx.folder.FullName, "error.log")));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        return nginx;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task<bool> ListensAsync()
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
