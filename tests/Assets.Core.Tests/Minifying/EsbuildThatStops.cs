using Assets.Core.Minifying.Esbuild;

namespace Assets.Core.Tests.Minifying;

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
    public async Task FailsTheFileWithItsExitCodeAndErrorOutput()
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
    public async Task IsNotRestartedAfterTheLimit()
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
    public async Task FailsWhenItsAnswerIsMalformed()
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
