using System.Diagnostics;
using System.Globalization;
using Assets.Benchmarks.Measuring;

namespace Assets.Benchmarks.Naming;

/// <summary>
/// A server of the compiler for this benchmark alone, so that its CPU time is known and no other build waits for it.
/// The first build that uses it starts it.
/// </summary>
internal sealed class CompilerServer : IDisposable
{
    private readonly string pipe = $"names-{Guid.NewGuid():n}";
    private int? id;

    /// <summary>The property of a build that uses it.</summary>
    public string Property => $"-p:SharedCompilationId={pipe}";

    /// <summary>The CPU time that it has used.</summary>
    public double CpuSeconds => ProcessTree.CpuSeconds(Id);

    public void Dispose()
    {
        using var process = Process.GetProcessById(Id);
        process.Kill();
    }

    private int Id =>
        id ??= Directory
            .EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? id : 0)
            .First(id => id > 0 && ProcessTree.Name(id).Contains($"-pipename:{pipe}", StringComparison.Ordinal));
}
