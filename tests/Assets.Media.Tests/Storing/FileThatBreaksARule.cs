using System.Text;
using Assets.Media.Scanning;
using Assets.Media.Validating;
using Assets.Storage;
using Assets.Storage.Memory;

namespace Assets.Media.Tests.Storing;

public sealed class FileThatBreaksARule
{
    [Fact]
    public async Task Is_not_read_further_than_the_limit()
    {
        using var app = App.WithFiles(store => store.MaxLength(100_000));
        var content = new OneWay(new byte[10_000_000]);
        await RefusesAsync(app, content, null, MediaRejectionReason.TooLarge, "The file is larger than 97.7 KB.");
        Assert.InRange(content.ReadSoFar, 100_001, 200_000);
    }

    [Fact]
    public async Task Is_not_read_at_all_if_its_announced_length_is_too_long()
    {
        using var app = App.WithFiles(store => store.MaxLength(10));
        var content = new OneWay(new byte[100]);
        await RefusesAsync(app, content, new() { Length = 11 }, MediaRejectionReason.TooLarge);
        Assert.Equal(0, content.ReadSoFar);
    }

    [Fact]
    public Task May_be_empty() => RefusesAsync(App.WithFiles(), App.Text(""), null, MediaRejectionReason.Empty);

    [Fact]
    public Task May_be_shorter_than_announced() =>
        RefusesAsync(App.WithFiles(), App.Text("abc"), new() { Length = 4 }, MediaRejectionReason.Incomplete);

    [Fact]
    public Task May_be_refused_by_a_validator() =>
        RefusesAsync(
            App.WithFiles(store => store.Validate<NeverOnSundays>()),
            App.Text("abc"),
            null,
            MediaRejectionReason.Refused,
            "3 bytes of text/plain are refused on Sundays."
        );

    [Theory]
    [InlineData(ScanVerdict.Infected, MediaRejectionReason.Infected)]
    [InlineData(ScanVerdict.NotScanned, MediaRejectionReason.NotScanned)]
    public Task May_be_refused_by_a_scanner(ScanVerdict verdict, MediaRejectionReason reason)
    {
        ScannerWithVerdict.Next.Value = verdict;
        return RefusesAsync(App.WithFiles(store => store.Scan<ScannerWithVerdict>()), App.Text("abc"), null, reason);
    }

    [Fact]
    public async Task Leaves_nothing_if_it_stops_arriving()
    {
        using var app = App.WithFiles();
        var content = new OneWay(
            new byte[500_000],
            before: position =>
            {
                if (position > 300_000)
                    throw new IOException("The client reset the request stream.");
            }
        );
        await Assert.ThrowsAsync<IOException>(() => app.Files.SaveAsync(content));
        Assert.Empty(await app.KeysAsync());
    }

    [Fact]
    public async Task Leaves_nothing_if_it_is_cancelled()
    {
        using var app = App.WithFiles();
        using var cancellation = new CancellationTokenSource();
        var content = new OneWay(new byte[500_000], before: _ => cancellation.Cancel());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            app.Files.SaveAsync(content, cancellationToken: cancellation.Token)
        );
        Assert.Empty(await app.KeysAsync());
    }

    private static async Task RefusesAsync(
        App app,
        Stream content,
        MediaUpload? upload,
        MediaRejectionReason reason,
        string? message = null
    )
    {
        using (app)
        {
            var result = await app.Files.SaveAsync(content, upload);
            Assert.False(result.IsStored);
            Assert.Equal(reason, result.Rejection.Reason);
            Assert.Contains(message ?? "", result.Rejection.Message, StringComparison.Ordinal);
            Assert.Throws<InvalidOperationException>(() => result.File);
            Assert.Empty(await app.KeysAsync());
        }
    }

    private sealed class NeverOnSundays : IMediaValidator
    {
        public ValueTask<string?> ValidateAsync(MediaCandidate candidate, CancellationToken cancellationToken) =>
            new($"{candidate.Length} bytes of {candidate.Type.ContentType} are refused on Sundays.");
    }

    private sealed class ScannerWithVerdict : IMediaScanner
    {
        public static AsyncLocal<ScanVerdict> Next { get; } = new();

        public Task<ScanResult> ScanAsync(Stream content, CancellationToken cancellationToken) =>
            Task.FromResult(new ScanResult(Next.Value));
    }
}
