using System.Net.Sockets;
using System.Text;
using Assets.Media.Scanning;

namespace Assets.Media.Tests.Scanning;

/// <summary>Everything but a complete answer that says so means that the file was not scanned.</summary>
public sealed class ClamdThatMisbehaves
{
    [Theory]
    [InlineData("\0")]
    [InlineData("")]
    [InlineData("OK\0")]
    [InlineData("stream: OK")]
    [InlineData("stream: O\0K")]
    [InlineData("stream: OK \0")]
    [InlineData("other: OK\0")]
    [InlineData("UNKNOWN COMMAND\0")]
    [InlineData("INSTREAM size limit exceeded. ERROR\0")]
    [InlineData("stream: Eicar FOU")]
    [InlineData("stream: Can't allocate memory ERROR\0")]
    public async Task Is_no_verdict(string answer)
    {
        using var server = ScriptedClamd.Answering(answer);
        Assert.Equal(ScanVerdict.NotScanned, (await ScanAsync(server.Address)).Verdict);
    }

    [Fact]
    public async Task Is_no_verdict_if_the_answer_never_ends()
    {
        using var server = ScriptedClamd.Answering(new string('x', 100_000), "stream: OK\0");
        Assert.Equal(ScanVerdict.NotScanned, (await ScanAsync(server.Address)).Verdict);
    }

    [Fact]
    public async Task May_answer_in_pieces()
    {
        using var server = ScriptedClamd.Answering("str", "eam: O", "K", "\0");
        Assert.Equal(ScanVerdict.Clean, (await ScanAsync(server.Address)).Verdict);
    }

    [Fact]
    public async Task Writes_no_line_into_the_log()
    {
        using var server = ScriptedClamd.Answering("stream: a\r\nb\x1b[31m FOUND\0");
        var result = await ScanAsync(server.Address);
        Assert.Equal(ScanVerdict.Infected, result.Verdict);
        Assert.DoesNotContain(result.Detail!, char.IsControl);
    }

    [Fact]
    public async Task Refuses_the_connection()
    {
        var server = new ScriptedClamd(_ => Task.CompletedTask);
        var address = server.Address;
        server.Dispose();
        Assert.Equal(ScanVerdict.NotScanned, (await ScanAsync(address)).Verdict);
        Assert.Equal(ScanVerdict.NotScanned, (await ScanAsync("unix:/no/such/socket")).Verdict);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(20_000_000)]
    public async Task Resets_the_connection(int length)
    {
        using var server = new ScriptedClamd(async socket =>
        {
            await socket.ReceiveAsync(new byte[10]);
            socket.LingerState = new(enable: true, seconds: 0);
            socket.Close();
        });
        Assert.Equal(ScanVerdict.NotScanned, (await ScanAsync(server.Address, length)).Verdict);
    }

    [Fact]
    public async Task Says_that_the_file_is_too_long_while_it_is_sent()
    {
        using var server = new ScriptedClamd(async socket =>
        {
            await socket.ReceiveAsync(new byte[10]);
            await socket.SendAsync(Encoding.ASCII.GetBytes("INSTREAM size limit exceeded. ERROR\0"));
            socket.Close();
        });
        Assert.Equal(ScanVerdict.NotScanned, (await ScanAsync(server.Address, 20_000_000)).Verdict);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(20_000_000)]
    public async Task Does_not_answer_in_time(int length)
    {
        using var server = new ScriptedClamd(_ => Task.CompletedTask);
        var result = await ScanAsync(server.Address, length, TimeSpan.FromMilliseconds(200));
        Assert.Equal(ScanVerdict.NotScanned, result.Verdict);
        Assert.Contains("did not answer within", result.Detail!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_keep_a_request_that_was_aborted()
    {
        using var server = new ScriptedClamd(_ => Task.CompletedTask);
        using var scanner = ClamAvServer.Scanner(new() { Address = server.Address });
        using var cancellation = new CancellationTokenSource(100);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            scanner.ScanAsync(App.Text("Hello"), cancellation.Token)
        );
    }

    [Fact]
    public async Task Gets_the_command_the_chunks_and_the_end()
    {
        var received = new TaskCompletionSource<byte[]>();
        using var server = new ScriptedClamd(async socket =>
        {
            received.SetResult(await ScriptedClamd.ReceiveAsync(socket));
            await socket.SendAsync(Encoding.ASCII.GetBytes("stream: OK\0"));
        });
        using var scanner = ClamAvServer.Scanner(new() { Address = server.Address, ChunkLength = 4 });
        Assert.Equal(ScanVerdict.Clean, (await scanner.ScanAsync(App.Text("Hello!"), default)).Verdict);
        Assert.Equal(
            "zINSTREAM\0" + "\0\0\0\x04Hell" + "\0\0\0\x02o!" + "\0\0\0\0",
            Encoding.Latin1.GetString(await received.Task)
        );
    }

    [Fact]
    public async Task Gets_a_limited_number_of_files_at_the_same_time()
    {
        int now = 0,
            most = 0;
        var all = new TaskCompletionSource();
        using var server = new ScriptedClamd(async socket =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            if (now == 2)
                all.TrySetResult();
            await ScriptedClamd.ReceiveAsync(socket);
            await all.Task;
            Interlocked.Decrement(ref now);
            await socket.SendAsync(Encoding.ASCII.GetBytes("stream: OK\0"));
        });
        using var scanner = ClamAvServer.Scanner(new() { Address = server.Address, MaxParallelScans = 2 });
        var results = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => scanner.ScanAsync(App.Text("Hello"), default))
        );
        Assert.All(results, result => Assert.Equal(ScanVerdict.Clean, result.Verdict));
        Assert.Equal(2, most);
    }

    private static async Task<ScanResult> ScanAsync(string address, int length = 10, TimeSpan? timeout = null)
    {
        using var scanner = ClamAvServer.Scanner(
            new() { Address = address, Timeout = timeout ?? TimeSpan.FromSeconds(30) }
        );
        return await scanner.ScanAsync(new MemoryStream(new byte[length]), default);
    }
}
