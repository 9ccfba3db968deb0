using Assets.Media.Scanning;
using Assets.Storage.Tests.Servers;
using Microsoft.Extensions.Options;

namespace Assets.Media.Tests.Scanning;

/// <summary>A real clamd that knows the EICAR test file.</summary>
public sealed class ClamAvServer() : LocalServer("clamd.sh")
{
    public const string Collection = "ClamAV";

    /// <summary>
    /// The file that every scanner takes for a virus (https://www.eicar.org), in halves, so that none takes this
    /// assembly for one.
    /// </summary>
    public static string Eicar =>
        "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + new string('-', 1) + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    public string Address => $"127.0.0.1:{Port}";

    public string SocketAddress => $"unix:{Folder}/clamd.ctl";

    internal static ClamAvScanner Scanner(ClamAvOptions options) => new(Options.Create(options));

    protected override Task PrepareAsync() => Task.CompletedTask;
}

[CollectionDefinition(ClamAvServer.Collection)]
public sealed class UsingClamAv : ICollectionFixture<ClamAvServer>;
