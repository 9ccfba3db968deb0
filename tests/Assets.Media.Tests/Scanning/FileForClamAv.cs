using System.IO.Compression;
using Assets.Media.Scanning;

namespace Assets.Media.Tests.Scanning;

/// <summary>Files that a real clamd scans.</summary>
[Collection(ClamAvServer.Collection)]
public sealed class FileForClamAv(ClamAvServer server)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Is_infected_or_clean(bool overUnixSocket)
    {
        server.Require();
        using var scanner = ClamAvServer.Scanner(
            new() { Address = overUnixSocket ? server.SocketAddress : server.Address }
        );
        var infected = await scanner.ScanAsync(App.Text(ClamAvServer.Eicar), default);
        Assert.Equal(ScanVerdict.Infected, infected.Verdict);
        Assert.Contains("Eicar", infected.Detail!, StringComparison.Ordinal);
        Assert.Equal(ScanVerdict.Clean, (await scanner.ScanAsync(App.Text("Hello"), default)).Verdict);
        Assert.Equal(ScanVerdict.Clean, (await scanner.ScanAsync(Stream.Null, default)).Verdict);
    }

    [Fact]
    public async Task Is_searched_inside_of_an_archive()
    {
        var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        await using (var entry = zip.CreateEntry("a.txt").Open())
            await App.Text(ClamAvServer.Eicar).CopyToAsync(entry);
        archive.Position = 0;
        Assert.Equal(ScanVerdict.Infected, (await ScanAsync(archive)).Verdict);
    }

    [Fact]
    public async Task Is_sent_in_chunks()
    {
        var bytes = new byte[400_000];
        new Random(1).NextBytes(bytes);
        Assert.Equal(ScanVerdict.Clean, (await ScanAsync(new OneWay(bytes, piece: 777), chunkLength: 1000)).Verdict);
    }

    [Theory]
    [InlineData(1_100_000)]
    [InlineData(8_000_000)]
    public async Task Is_not_scanned_if_it_is_longer_than_clamd_takes(int length)
    {
        var result = await ScanAsync(new MemoryStream(new byte[length]));
        Assert.Equal(ScanVerdict.NotScanned, result.Verdict);
        Assert.NotNull(result.Detail);
    }

    /// <summary>With <c>AlertExceedsMax</c>; without it clamd calls such a file clean.</summary>
    [Fact]
    public async Task Is_refused_if_clamd_takes_it_and_scans_only_shorter_ones() =>
        Assert.Equal(ScanVerdict.Infected, (await ScanAsync(new MemoryStream(new byte[700_000]))).Verdict);

    [Fact]
    public async Task Is_stored_only_if_it_is_clean()
    {
        server.Require();
        using var app = App.WithFiles(store => store.ScanWithClamAv(options => options.Address = server.Address));
        var refused = await app.Files.SaveAsync(App.Text(ClamAvServer.Eicar), new() { FileName = "a.txt" });
        Assert.Equal(MediaRejectionReason.Infected, refused.Rejection!.Reason);
        Assert.DoesNotContain("Eicar", refused.Rejection.Message, StringComparison.Ordinal);
        Assert.Empty(await app.KeysAsync());
        Assert.True((await app.Files.SaveAsync(App.Text("Hello"), new() { FileName = "a.txt" })).IsStored);
    }

    private async Task<ScanResult> ScanAsync(Stream content, int chunkLength = 64 * 1024)
    {
        server.Require();
        using var scanner = ClamAvServer.Scanner(new() { Address = server.Address, ChunkLength = chunkLength });
        return await scanner.ScanAsync(content, default);
    }
}
