using Assets.Storage.Tests.Servers;
using Assets.Tool.CommandLine;
using Assets.Tool.Tests.Harness;
using Microsoft.AspNetCore.Http;

namespace Assets.Tool.Tests.Copying;

/// <summary>The program, between a folder, Ceph and Azurite.</summary>
[Collection(CephServer.Collection)]
public sealed class CopyBetweenClouds(CephServer ceph, AzuriteServer azurite) : IClassFixture<AzuriteServer>
{
    private Dictionary<string, string> Variables =>
        new(CephUpload.Variables) { ["AZURE_STORAGE_CONNECTION_STRING"] = azurite.ConnectionString };

    [Fact]
    public async Task KeepsBytesAndHeaders()
    {
        ceph.Require();
        azurite.Require();
        using var folder = await new FilledFolder().FillAsync();
        var (s3, azure) = ($"s3://{CephServer.Bucket}/copied", $"azure://{AzuriteServer.Container}/copied");
        string[] options = ["--exclude", "_uploads/"];

        await CopyAsync([folder.Source, s3, "--to-setting", $"Endpoint={ceph.Endpoint}", .. options]);
        using var inCeph = ceph.Store(s3);
        await folder.AssertAreInAsync(inCeph);

        await CopyAsync([s3, azure, "--from-setting", $"Endpoint={ceph.Endpoint}"]);
        using var inAzurite = azurite.Store(azure);
        await folder.AssertAreInAsync(inAzurite);

        await CopyAsync([azure, folder.Other("back")]);
        await folder.AssertAreInAsync(folder.OtherStore("back"));
        await CopyAsync([azure, folder.Other("back"), "--verify"]);
    }

    /// <summary>At a request that the store has obeyed, and at one that it has not.</summary>
    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public async Task ThatIsKilledIsCompletedByTheNextOne(int put, bool isStored)
    {
        ceph.Require();
        using var folder = await new FilledFolder().FillAsync();
        var address = $"s3://{CephServer.Bucket}/killed-copy/{put}";
        using var store = ceph.Store(address);
        string[] arguments = [folder.Source, address, "--parallel", "1", "--exclude", "_uploads/", "--to-setting"];

        var count = 0;
        var reached = new TaskCompletionSource();
        await using var proxy = await Failures.Breakage.BeforeAsync(
            ceph,
            async (context, proxy) =>
            {
                if (!HttpMethods.IsPut(context.Request.Method) || Interlocked.Increment(ref count) < put)
                {
                    await proxy.ForwardAsync(context);
                    return;
                }

                if (isStored)
                    await proxy.ForwardSilentlyAsync(context);
                reached.TrySetResult();
                await Failures.Breakage.NeverAsync(context);
            }
        );
        await using var tool = ToolProcess.Start(Variables, ["copy", .. arguments, $"Endpoint={proxy.Url}"]);
        await reached.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        tool.Signal("KILL");
        Assert.Equal(137, (await tool.EndAsync()).Code);
        Assert.True((await store.KeysAsync()).Count < 3);

        var again = await AssetsCommand.RunAsync(
            ["copy", .. arguments, $"Endpoint={ceph.Endpoint}"],
            TextWriter.Null,
            TextWriter.Null,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(ExitCode.Success, again);
        await folder.AssertAreInAsync(store);
    }

    private async Task CopyAsync(string[] arguments)
    {
        var run = await ToolProcess.RunAsync(Variables, ["copy", .. arguments]);
        Assert.Equal("", run.Error);
        Assert.Equal(ExitCode.Success, run.Code);
    }
}
