using System.Diagnostics;
using Assets.Core.Minifying.Esbuild;

namespace Assets.Core.Tests.Minifying;

public sealed class EsbuildThatHangs
{
    private static readonly EsbuildLimits Short = new()
    {
        IdleTimeout = TimeSpan.FromMilliseconds(300),
        ExitTimeout = TimeSpan.FromMilliseconds(300),
    };

    [Fact]
    public async Task IsKilledWhenItNeverSendsItsVersion()
    {
        using var fake = new FakeEsbuild("sleep 600\n");
        await using var service = fake.Service(Short);
        Assert.Equal(
            (EsbuildStatus.Unavailable, "it sent nothing for 0.3 s"),
            Ask.StatusAndReason(await Ask.OnceAsync(service))
        );
    }

    [Fact]
    public async Task IsKilledWhenItNeverAnswers()
    {
        using var fake = new FakeEsbuild(FakeEsbuild.SayVersion + "sleep 600\n");
        await using var service = fake.Service(Short);
        Assert.Equal(
            (EsbuildStatus.Stopped, "it sent nothing for 0.3 s"),
            Ask.StatusAndReason(await Ask.OnceAsync(service))
        );
    }

    [Fact]
    public async Task DoesNotDelayACancellation()
    {
        using var fake = new FakeEsbuild(FakeEsbuild.SayVersion + "sleep 600\n");
        await using var service = fake.Service(new EsbuildLimits { ExitTimeout = TimeSpan.FromMilliseconds(100) });
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        // Larger than a pipe holds, so that the writing hangs too.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            service.TransformAsync([], new byte[1 << 20], soon.Token)
        );
    }

    [Fact]
    public async Task IsKilledWithItsChildrenWhenItDoesNotEnd()
    {
        using var fake = new FakeEsbuild($"{FakeEsbuild.SayVersion}echo $$ > \"$(dirname \"$0\")/pid\"; sleep 600\n");
        var service = fake.Service(Short with { IdleTimeout = TimeSpan.FromMinutes(1) });
        var asked = Ask.OnceAsync(service);
        var pid = await ReadAsync(Path.Combine(fake.Folder, "pid"));
        await service.DisposeAsync();
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(int.Parse(pid, null)));
        Assert.Equal((EsbuildStatus.Unavailable, "the run has ended"), Ask.StatusAndReason(await asked));
    }

    private static async Task<string> ReadAsync(string file)
    {
        while (!File.Exists(file) || new FileInfo(file).Length == 0)
            await Task.Delay(10, TestContext.Current.CancellationToken);
        return await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
    }
}
