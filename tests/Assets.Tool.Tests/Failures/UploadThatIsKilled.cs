using Assets.Storage.Tests.Servers;
using Assets.Tool.Tests.Harness;
using Microsoft.AspNetCore.Http;

namespace Assets.Tool.Tests.Failures;

/// <summary>
/// The program ends at a moment that the store chooses: a request of each stage, before or after the store has obeyed
/// it.
/// </summary>
[Collection(CephServer.Collection)]
public sealed class UploadThatIsKilled(CephServer ceph)
{
    /// <summary>
    /// An upload sends one list; three forms of a stylesheet and three of a script; icon and page; manifest and record.
    /// </summary>
    [Theory]
    [InlineData("list", 1, false)]
    [InlineData("fingerprinted", 4, true)]
    [InlineData("plain", 8, true)]
    [InlineData("page", 9, true)]
    [InlineData("manifest", 10, true)]
    [InlineData("record", 11, false)]
    public async Task IsCompletedByTheNextOne(string stage, int request, bool isStored)
    {
        using var upload = await CephUpload.AfterAnEarlierReleaseAsync(ceph, $"killed/{stage}");
        // 128 and the number of the signal.
        Assert.Equal(137, await InterruptAsync(upload, "KILL", request, isStored));
        await upload.AssertEarlierReleaseIsWholeAsync();
        await upload.AssertIsNotRecordedAsync();
        await upload.CompleteAsync();
        await upload.AssertIsCompleteAsync();
        await upload.AssertEarlierReleaseIsWholeAsync();
    }

    [Theory]
    [InlineData("INT", 4)]
    [InlineData("TERM", 9)]
    public async Task BySignalReturnsTheCodeOfACancellation(string signal, int request)
    {
        using var upload = await CephUpload.AfterAnEarlierReleaseAsync(ceph, $"signal/{signal}/{request}");
        Assert.Equal(130, await InterruptAsync(upload, signal, request, isStored: false));
        await upload.AssertEarlierReleaseIsWholeAsync();
        await upload.AssertIsNotRecordedAsync();
        await upload.CompleteAsync();
        await upload.AssertIsCompleteAsync();
    }

    /// <summary>Sends a signal to the program during a request, which is never answered.</summary>
    /// <returns>The exit code.</returns>
    private async Task<int> InterruptAsync(CephUpload upload, string signal, int request, bool isStored)
    {
        var count = 0;
        var reached = new TaskCompletionSource();
        await using var proxy = await Breakage.BeforeAsync(
            ceph,
            async (context, proxy) =>
            {
                if (Interlocked.Increment(ref count) < request)
                {
                    await proxy.ForwardAsync(context);
                    return;
                }

                if (isStored)
                    await proxy.ForwardSilentlyAsync(context);
                reached.TrySetResult();
                await Breakage.NeverAsync(context);
            }
        );
        await using var tool = upload.Start(proxy.Url);
        await reached.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        tool.Signal(signal);
        return (await tool.EndAsync()).Code;
    }
}
