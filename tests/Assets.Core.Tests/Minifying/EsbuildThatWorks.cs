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
    public async Task TransformsAFileLargerThanTheLimitOfPendingBytes()
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
    public async Task StaysAliveWhileIdle()
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
    public async Task StopsWaitingWhenCancelled()
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
