using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Assets.Benchmarks.Measuring;
using Assets.Benchmarks.Serving;

namespace Assets.Benchmarks.Receiving;

/// <summary>This program as a server on loopback, on the first core.</summary>
internal sealed class ReceivingServer : IDisposable
{
    private readonly Process process;
    private readonly string folder;

    public ReceivingServer(ReceivingContender contender, string work)
    {
        folder = Path.Combine(work, contender.Key);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        var port = FreePort();
        Address = new Uri($"http://127.0.0.1:{port}{ReceivingApp.Path}");
        string[] command =
        [
            "dotnet",
            typeof(ReceivingServer).Assembly.Location,
            "receive",
            contender.Key,
            folder,
            port.ToString(CultureInfo.InvariantCulture),
        ];
        var pinned = RunningServer.Pinned(core: 0, command);
        process = Process.Start(new ProcessStartInfo(pinned[0], pinned.Skip(1)))!;
    }

    public Uri Address { get; }

    public double CpuSeconds => ProcessTree.CpuSeconds(process.Id);

    public long PeakBytes => ProcessTree.PeakBytes(process.Id);

    /// <summary>Waits until it listens.</summary>
    public async Task StartAsync()
    {
        using var socket = new TcpClient();
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, Address.Port);
                return;
            }
            catch (SocketException) when (attempt < 500)
            {
                await Task.Delay(20);
            }
        }
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static int FreePort()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
