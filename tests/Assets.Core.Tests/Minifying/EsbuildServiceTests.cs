using System.Diagnostics;
using Assets.Core.Minifying.Esbuild;

namespace Assets.Core.Tests.Minifying;

public sealed class EsbuildThatWorks(Esbuild esbuild)
{
    [Fact]
    public async Task Transforms() =>
        Assert.Equal("let a=1;\n", await esbuild.TransformAsync("let a = 1 ;", "--minify"));

    [Fact]
    public async Task AnswersEachOfManyRequestsAtOnce()
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 500).Select(n => esbuild.TransformAsync($"a( {n} )", "--minify"))
        );
        Assert.Equal(Enumerable.Range(0, 500).Select(n => $"a({n});\n"), answers);
    }

    [Fact]
    public async Task TakesAFileLargerThanWhatMayBeUnderWay()
    {
        var line = "let a = 'x' ;\n";
        var large = string.Concat(Enumerable.Repeat("{ " + line + "}\n", 400_000));
        var answers = await Task.WhenAll(
            esbuild.TransformAsync(large, "--minify-whitespace"),
            esbuild.TransformAsync(line, "--minify")
        );
        Assert.Equal(400_000, answers[0].Split("let a=\"x\"").Length - 1);
        Assert.Equal("let a=\"x\";\n", answers[1]);
    }

    [Fact]
    public async Task RefusesAFlagItDoesNotKnow()
    {
        var reply = await esbuild.Service.TransformAsync(
            ["--nonsense"],
            Esbuild.Bytes("a"),
            TestContext.Current.CancellationToken
        );
        Assert.Equal((EsbuildStatus.Refused, "Invalid transform flag: \"--nonsense\""), (reply.Status, reply.Reason));
    }

    [Fact]
    public async Task LivesLongerThanItsPings()
    {
        await using var service = new EsbuildService(
            Esbuild.Executable,
            new EsbuildLimits { IdleTimeout = TimeSpan.FromSeconds(2) }
        );
        await Ask.OnceAsync(service);
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        Assert.Equal(EsbuildStatus.Answered, (await Ask.OnceAsync(service)).Status);
    }

    [Fact]
    public async Task GivesUpWaitingWhenCancelled()
    {
        using var cancelled = new CancellationTokenSource();
        var task = esbuild.Service.TransformAsync(
            ["--minify"],
            Esbuild.Bytes(string.Concat(Enumerable.Repeat("f(1);", 1_000_000))),
            cancelled.Token
        );
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);
        Assert.Equal("a();\n", await esbuild.TransformAsync("a ( )", "--minify"));
    }
}

public sealed class EsbuildThatStops
{
    [Fact]
    public async Task IsStartedAgainAndEveryRequestAnswered()
    {
        using var fake = new FakeEsbuild(
            FakeEsbuild.Count
                + $"""[ $(wc -l < "$(dirname "$0")/starts") -gt 1 ] && exec '{Esbuild.Executable.File}' "$@"{'\n'}"""
                + FakeEsbuild.SayVersion
                + "head -c 20 > /dev/null; exit 3\n"
        );
        await using var service = fake.Service();
        var replies = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Ask.OnceAsync(service)));
        Assert.All(replies, reply => Assert.Equal("a();\n", Esbuild.Text(reply.Code)));
        Assert.Equal(2, fake.Starts);
    }

    [Fact]
    public async Task FailsTheFileWithItsExitCodeAndWords()
    {
        using var fake = new FakeEsbuild(
            FakeEsbuild.SayVersion + "head -c 20 > /dev/null; echo 'panic: out of luck' >&2; exit 3\n"
        );
        await using var service = fake.Service();
        var reply = await Ask.OnceAsync(service);
        Assert.Equal(
            (EsbuildStatus.Stopped, "it ended with exit code 3 and said: panic: out of luck"),
            (reply.Status, reply.Reason)
        );
    }

    [Fact]
    public async Task IsLeftAloneAfterAFewTimes()
    {
        using var fake = new FakeEsbuild(
            FakeEsbuild.Count + FakeEsbuild.SayVersion + "head -c 20 > /dev/null; exit 3\n"
        );
        await using var service = fake.Service(new EsbuildLimits { MaxStarts = 3 });
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Ask.OnceAsync(service)));
        Assert.Contains(
            replies,
            reply =>
                reply
                    is {
                        Status: EsbuildStatus.Unavailable,
                        Reason: "it stopped 3 times, the last time because it ended with exit code 3"
                    }
        );
        Assert.Equal(3, fake.Starts);
    }

    [Fact]
    public async Task IsNotUnderstoodWhenItTalksNonsense()
    {
        using var fake = new FakeEsbuild(
            FakeEsbuild.SayVersion + "head -c 20 > /dev/null; printf '\\011\\000\\000\\000 nonsense'; cat > /dev/null\n"
        );
        await using var service = fake.Service();
        Assert.Equal(
            (EsbuildStatus.Stopped, "it answers in another protocol (115 is no tag)"),
            Ask.StatusAndReason(await Ask.OnceAsync(service))
        );
    }
}

public sealed class EsbuildThatCannotBeUsed
{
    [Fact]
    public async Task SaysThatItIsAnotherVersion()
    {
        using var fake = new FakeEsbuild("printf '\\006\\000\\000\\0000.19.0'; cat > /dev/null\n");
        await using var service = fake.Service();
        Assert.Equal(
            (EsbuildStatus.Unavailable, "it is version '0.19.0', and only 0.28.2 will do"),
            Ask.StatusAndReason(await Ask.OnceAsync(service))
        );
    }

    [Fact]
    public async Task SaysWhatItSaidWhenItEndsAtOnce()
    {
        using var fake = new FakeEsbuild("echo 'no such option' >&2; exit 1\n");
        await using var service = fake.Service();
        Assert.Equal(
            (EsbuildStatus.Unavailable, "it ended with exit code 1 and said: no such option"),
            Ask.StatusAndReason(await Ask.OnceAsync(service))
        );
    }

    [Fact]
    public async Task IsTriedOnlyOnce()
    {
        using var fake = new FakeEsbuild(FakeEsbuild.Count + "exit 1\n");
        await using var service = fake.Service();
        await Task.WhenAll(Ask.OnceAsync(service), Ask.OnceAsync(service), Ask.OnceAsync(service));
        Assert.Equal(1, fake.Starts);
    }

    [Fact]
    public async Task NamesThePlatformThatHasNone()
    {
        await using var service = new EsbuildService(EsbuildExecutable.Below("/nowhere", "/nowhere"));
        Assert.Equal(
            (EsbuildStatus.Unavailable, $"there is none for this platform ({EsbuildExecutable.Platform})"),
            Ask.StatusAndReason(await Ask.OnceAsync(service))
        );
    }
}

public sealed class EsbuildThatHangs
{
    private static readonly EsbuildLimits Short = new()
    {
        IdleTimeout = TimeSpan.FromMilliseconds(300),
        ExitTimeout = TimeSpan.FromMilliseconds(300),
    };

    [Fact]
    public async Task IsKilledWhenItNeverSaysItsVersion()
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
    public async Task DoesNotHoldUpACancellation()
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

public sealed class ProcessThatCannotBeKilled
{
    [Fact]
    public void IsLeftAloneWithoutAnException()
    {
        using var never = new Process();
        Assert.Null(Record.Exception(() => Termination.TryKill(never)));
    }
}

internal static class Ask
{
    public static Task<EsbuildReply> OnceAsync(EsbuildService service) =>
        service.TransformAsync(["--minify"], Esbuild.Bytes("a ( )"), TestContext.Current.CancellationToken);

    public static (EsbuildStatus Status, string Reason) StatusAndReason(EsbuildReply reply) =>
        (reply.Status, reply.Reason);
}
