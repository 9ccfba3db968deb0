using System.Text;
using Assets.Core.Minifying;
using Assets.Core.Minifying.Esbuild;

[assembly: AssemblyFixture(typeof(Assets.Core.Tests.Minifying.Esbuild))]

namespace Assets.Core.Tests.Minifying;

/// <summary>The real esbuild that <c>eng/esbuild.sh</c> lays out, one process for all tests.</summary>
public sealed class Esbuild : IAsyncDisposable
{
    internal static string RepositoryRoot { get; } = FindRepositoryRoot();

    internal static EsbuildExecutable Executable { get; } =
        EsbuildExecutable.Below(Path.Combine(RepositoryRoot, "artifacts", "esbuild"), Path.GetTempPath());

    internal EsbuildService Service { get; } = new(Executable);

    internal Minifier Minifier => new(new EsbuildMinifier(Service));

    public ValueTask DisposeAsync() => Service.DisposeAsync();

    internal async Task<string> TransformAsync(string input, params string[] flags) =>
        Text((await Service.TransformAsync(flags, Bytes(input), TestContext.Current.CancellationToken)).Code);

    internal Task<MinifyResult> MinifyAsync(string path, string body) => MinifyAsync(path, Bytes(body));

    internal Task<MinifyResult> MinifyAsync(string path, byte[] body) =>
        MinifyAsync(new MinifyInput(LogicalPath.Parse(path), "/src/" + path, body));

    internal Task<MinifyResult> MinifyAsync(MinifyInput input) =>
        Minifier.MinifyAsync(input, TestContext.Current.CancellationToken);

    internal static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    internal static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    private static string FindRepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Assets.Build.sln")))
            folder =
                Path.GetDirectoryName(folder)
                ?? throw new DirectoryNotFoundException("The tests run inside the repository.");
        return folder;
    }
}
