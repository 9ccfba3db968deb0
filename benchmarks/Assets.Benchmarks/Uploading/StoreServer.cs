using System.Globalization;
using Assets.Benchmarks.Projects;

namespace Assets.Benchmarks.Uploading;

/// <summary>Ceph's radosgw on loopback, started and stopped by the script of the tests.</summary>
internal sealed class StoreServer : IDisposable
{
    public const int Port = 19480;

    private readonly string script;
    private readonly string folder;

    public StoreServer(CommandLine options)
    {
        script = Path.Combine(options.Repository, "tests", "servers", "ceph.sh");
        folder = Path.Combine(options.Work, "upload", "ceph");
        Command.Run("bash", script, "start", folder, Port.ToString(CultureInfo.InvariantCulture));
    }

    public void Dispose() => Command.Run("bash", script, "stop", folder);
}
