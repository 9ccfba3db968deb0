using Assets.Core.Minifying.Esbuild;

namespace Assets.Core.Tests.Minifying;

/// <summary>A shell script in the place of esbuild, which fails in a chosen way.</summary>
internal sealed class FakeEsbuild : IDisposable
{
    /// <summary>Sends the expected version, as esbuild does first.</summary>
    public const string SayVersion = "printf '\\006\\000\\000\\0000.28.2'\n";

    public FakeEsbuild(string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in for esbuild is a shell script.");
        if (OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException();

        Folder = Directory.CreateTempSubdirectory("assets fake esbuild ").FullName;
        var file = Path.Combine(Folder, "esbuild");
        File.WriteAllText(file, "#!/bin/sh\n" + script);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Executable = new EsbuildExecutable(file, Path.Combine(Folder, "copy"));
    }

    public string Folder { get; }

    public EsbuildExecutable Executable { get; }

    /// <summary>The number of starts, if the script begins with <see cref="Count"/>.</summary>
    public int Starts => File.ReadAllLines(Path.Combine(Folder, "starts")).Length;

    public const string Count = "echo >> \"$(dirname \"$0\")/starts\"\n";

    public EsbuildService Service(EsbuildLimits? limits = null) => new(Executable, limits ?? new EsbuildLimits());

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
