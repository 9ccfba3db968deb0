using System.Globalization;
using Assets.Benchmarks.Projects;

namespace Assets.Benchmarks.Uploading;

/// <summary>An object store on loopback, started and stopped by a script of the tests.</summary>
internal sealed class StoreServer : IDisposable
{
    /// <summary>rclone 1.60 finds Azurite at this port only.</summary>
    private const int AzuritePort = 10000;

    private const int CephPort = 19480;

    private readonly string script;
    private readonly string folder;

    private StoreServer(CommandLine options, string store, string script, int port)
    {
        (Store, Port) = (store, port);
        this.script = Path.Combine(options.Repository, "tests", "servers", script);
        folder = Path.Combine(options.Work, "upload", store);
        Command.Run("bash", this.script, "start", folder, port.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The scheme of addresses.</summary>
    public string Store { get; }

    public int Port { get; }

    public static StoreServer Start(CommandLine options) =>
        options.Store switch
        {
            "s3" => new(options, options.Store, "ceph.sh", CephPort),
            "azure" => new(options, options.Store, "azurite.sh", AzuritePort),
            _ => throw new ArgumentException($"There is no store '{options.Store}'; s3 and azure can be measured."),
        };

    public void Dispose() => Command.Run("bash", script, "stop", folder);
}
