using Assets.Core.Minifying.Esbuild;

namespace Assets.Core.Tests.Minifying;

public sealed class EsbuildThatThisUserMayNotExecute
{
    [Fact]
    public async Task RunsFromACopy()
    {
        using var fake = new FakeEsbuild($"exec '{Esbuild.Executable.File}' \"$@\"\n");
        TakeExecuteBit(fake);
        await using var service = fake.Service();
        Assert.Equal("a();\n", Esbuild.Text((await Ask.OnceAsync(service)).Code));
        Assert.Equal(
            [$"esbuild-0.28.2-{EsbuildExecutable.Platform}"],
            Directory.EnumerateFiles(fake.Executable.CopyFolder).Select(Path.GetFileName)
        );
    }

    [Fact]
    public async Task IsCopiedOnlyOnceHoweverManyStartIt()
    {
        using var fake = new FakeEsbuild($"exec '{Esbuild.Executable.File}' \"$@\"\n");
        TakeExecuteBit(fake);
        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        await using var service = fake.Service();
                        Assert.Equal(EsbuildStatus.Answered, (await Ask.OnceAsync(service)).Status);
                    })
                )
        );
        Assert.Single(Directory.EnumerateFiles(fake.Executable.CopyFolder));
    }

    [Fact]
    public async Task ReportsWhyTheCopyFailedToo()
    {
        using var fake = new FakeEsbuild("");
        TakeExecuteBit(fake);
        File.WriteAllText(fake.Executable.CopyFolder, "a file in the way");
        await using var service = fake.Service();
        var reply = await Ask.OnceAsync(service);
        Assert.Equal(EsbuildStatus.Unavailable, reply.Status);
        Assert.StartsWith(
            "this user may not execute it, and the copy '" + fake.Executable.CopyFolder,
            reply.Reason,
            StringComparison.Ordinal
        );
    }

    private static void TakeExecuteBit(FakeEsbuild fake)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(fake.Executable.File, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}

public sealed class EsbuildThatIsNoProgram
{
    [Fact]
    public async Task IsUnavailableWithTheMessageOfTheSystem()
    {
        using var fake = new FakeEsbuild("");
        File.WriteAllBytes(fake.Executable.File, [0x7F, (byte)'E', (byte)'L', (byte)'F', 9, 9]);
        await using var service = fake.Service();
        Assert.Equal(EsbuildStatus.Unavailable, (await Ask.OnceAsync(service)).Status);
    }
}
