using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Assets.Benchmarks.Measuring;

namespace Assets.Benchmarks.Serving;

/// <summary>A server that was started here, on loopback alone, and ends with this object.</summary>
internal sealed class RunningServer : IDisposable
{
    private static readonly HttpClient Client = new(
        new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.None,
            PooledConnectionLifetime = TimeSpan.Zero,
        }
    );

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly string log;

    private RunningServer(ServingContender contender, Process process, Uri address, string log) =>
        (Contender, this.process, Address, this.log) = (contender, process, address, log);

    public ServingContender Contender { get; }

    public Uri Address { get; }

    public double CpuSeconds => ProcessTree.CpuSeconds(process.Id);

    public long PeakBytes => ProcessTree.PeakBytes(process.Id);

    /// <summary>Starts a server on the first core; its output goes to a log.</summary>
    public static RunningServer Start(ServingContender contender, string site, string? before = null)
    {
        var port = FreePort();
        var log = Path.Combine(site, contender.Key + ".log");
        var command = Pinned(core: 0, contender.Command(site, port, before));
        // A shell for the redirection alone; exec keeps the process id.
        var start = new ProcessStartInfo("sh", ["-c", "exec \"$@\" > \"$0\" 2>&1", log, .. command]);
        return new(contender, Process.Start(start)!, new Uri($"http://127.0.0.1:{port}"), log);
    }

    /// <summary>Sends a request; while the server starts, again and again.</summary>
    public async Task<HttpResponseMessage> AskAsync(string path, Conditions? conditions = null)
    {
        for (var waited = Stopwatch.StartNew(); ; )
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, path));
            foreach (var (name, value) in (conditions ?? new()).Headers)
                request.Headers.TryAddWithoutValidation(name, value);
            try
            {
                return await Client.SendAsync(request);
            }
            catch (HttpRequestException exception)
                when (!process.HasExited && waited.Elapsed < Patience && exception.InnerException is SocketException)
            {
                await Task.Delay(10);
            }
            catch (HttpRequestException exception)
            {
                throw new InvalidOperationException(
                    $"{Contender.Title} does not answer; its output is in {log}.",
                    exception
                );
            }
        }
    }

    /// <summary>Bytes allocated since the start and bytes alive, of our own programs.</summary>
    public async Task<(long Allocated, long Live)> CountersAsync()
    {
        if (!Contender.IsOurProgram)
            return default;
        using var response = await AskAsync(ServedApp.Counters);
        var counters = (await response.Content.ReadAsStringAsync()).Split(' ');
        return (
            long.Parse(counters[0], CultureInfo.InvariantCulture),
            long.Parse(counters[1], CultureInfo.InvariantCulture)
        );
    }

    /// <summary>Server and client on a core each, where there are two.</summary>
    public static IReadOnlyList<string> Pinned(int core, IEnumerable<string> command) =>
        Environment.ProcessorCount < 2
            ? [.. command]
            : ["taskset", "-c", core.ToString(CultureInfo.InvariantCulture), .. command];

    public void Dispose()
    {
        // The parent first: nginx would start another worker.
        foreach (var id in ProcessTree.Descendants(process.Id).Prepend(process.Id).ToList())
            LinuxCalls.Kill(id);
        process.WaitForExit();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
