using Assets.Core.Minifying.Esbuild;

namespace Assets.Core.Tests.Minifying;

public sealed class EsbuildThatCannotBeUsed
{
    [Fact]
    public async Task ReportsAnotherVersion()
    {
        using var fake = new FakeEsbuild("printf '\\006\\000\\000\\0000.19.0'; cat > /dev/null\n");
        await using var service = fake.Service();
        Assert.Equal(
            (EsbuildStatus.Unavailable, "it is version '0.19.0', and only 0.28.2 will do"),
            Ask.StatusAndReason(await Ask.OnceAsync(service))
        );
    }

    [Fact]
    public async Task ReportsItsErrorOutputWhenItEndsAtOnce()
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
    public async Task ReportsThePlatformWithoutABinary()
    {
        await using var service = new EsbuildService(EsbuildExecutable.Below("/nowhere", "/nowhere"));
        Assert.Equal(
            (EsbuildStatus.Unavailable, $"there is none for this platform ({EsbuildExecutable.Platform})"),
            Ask.StatusAndReason(await Ask.OnceAsync(service))
        );
    }
}
