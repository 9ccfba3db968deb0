using System.Security.Cryptography;
using Assets.Core.Bundlers;
using Assets.Core.Caching;
using Assets.Core.Dictionaries;
using Assets.Core.Fingerprinting;
using Assets.Core.Naming;
using Assets.Core.References;
using Assets.Core.Tests.Pipeline;
using Assets.Manifest;

namespace Assets.Core.Tests.Caching;

/// <summary>One file is published; then something about it changes.</summary>
public sealed class LastRunTests : IDisposable
{
    private static readonly DateTime Started = new(2026, 1, 31, 12, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime LongBefore = Started.AddMinutes(-1).AddMilliseconds(123);
    private readonly PipelineSite site = new();

    public LastRunTests()
    {
        Directory.CreateDirectory(site.Options.OutputDirectory);
        File.WriteAllText(ManifestFile, "{}");
    }

    public void Dispose() => site.Dispose();

    private string ManifestFile => Path.Combine(site.Options.OutputDirectory, "manifest.json");

    [Fact]
    public void IsRepeatedForTheSameFile()
    {
        Remember(Write("one", LongBefore));
        Assert.NotNull(Replay(Write("one", LongBefore)));
    }

    [Fact]
    public void IsRepeatedForAFileThatWasOnlyTouched()
    {
        Remember(Write("one", LongBefore));
        Assert.NotNull(Replay(Write("one", Started.AddDays(1))));
    }

    [Fact]
    public void IsNotRepeatedForAnotherLength()
    {
        Remember(Write("one", LongBefore));
        Assert.Null(Replay(Write("longer", LongBefore)));
    }

    [Fact]
    public void IsNotRepeatedForOtherContent()
    {
        Remember(Write("one", LongBefore));
        Assert.Null(Replay(Write("two", LongBefore.AddSeconds(5))));
    }

    /// <summary>The record itself is as new as this test: what counts is when the run began.</summary>
    [Fact]
    public void IsNotRepeatedForAChangeDuringTheRunThatTheTimeHides()
    {
        var duringTheRun = Started.AddMilliseconds(1500);
        Remember(Write("one", duringTheRun));
        Assert.Null(Replay(Write("two", duringTheRun)));
    }

    [Fact]
    public void IsNotRepeatedForAChangeBehindATimeThatAProgramHasSet()
    {
        var wholeSecond = Started.AddDays(-100);
        Remember(Write("one", wholeSecond));
        Assert.Null(Replay(Write("two", wholeSecond)));
    }

    [Fact]
    public void IsNotRepeatedForAnotherPolicy()
    {
        Remember(Write("one", LongBefore));
        Assert.Null(Replay(Write("one", LongBefore) with { Policy = new AssetPolicy(Minify: Minification.Full) }));
    }

    [Fact]
    public void IsNotRepeatedWithOtherOptions()
    {
        Remember(Write("one", LongBefore));
        site.Options = site.Options with { BrotliQuality = 4 };
        Assert.Null(Replay(Write("one", LongBefore)));
    }

    [Fact]
    public void IsNotRepeatedWhenItsOutputIsGone()
    {
        Remember(Write("one", LongBefore));
        File.Delete(ManifestFile);
        Assert.Null(Replay(Write("one", LongBefore)));
    }

    [Fact]
    public void IsNotRepeatedOnceForgotten()
    {
        Remember(Write("one", LongBefore));
        Record().Forget();
        Assert.Null(Replay(Write("one", LongBefore)));
    }

    [Fact]
    public void IsNotRepeatedFromADamagedRecord()
    {
        Remember(Write("one", LongBefore));
        File.WriteAllText(RecordFile, File.ReadAllText(RecordFile)[..100]);
        Assert.Null(Replay(Write("one", LongBefore)));
    }

    [Fact]
    public void NeedsNoRecord()
    {
        Directory.CreateDirectory(RecordFile);
        Remember(Write("one", LongBefore));
        Assert.Null(Replay(Write("one", LongBefore)));
    }

    private string RecordFile => Path.Combine(site.Options.OutputDirectory, LastRun.FileName);

    private LastRun Record() => new(RecordFile, site.Options);

    private PipelineResult? Replay(SourceAsset asset) => Record().Replay([asset], Bundles.None, _ => "");

    private void Remember(SourceAsset asset)
    {
        var sha256 = SHA256.HashData(File.ReadAllBytes(asset.File));
        var scanned = new ScannedAsset(asset, sha256, [], IsUtf8: true, []);
        var published = new PublishedAsset
        {
            Source = asset,
            Url = asset.Path,
            Fingerprint = Fingerprint.Of(sha256),
            ContentType = "text/plain",
            Integrity = "",
            Files = [new(ContentCoding.Identity, asset.File, asset.Length, Convert.ToBase64String(sha256))],
            Preload = [],
        };
        Record()
            .TryRemember(
                new PipelineResult([published], [], ManifestFile, Changed: 1),
                [scanned],
                new OutputDecisions([scanned], new PublishedNames(site.Options, [scanned])),
                Bundles.None,
                new ReleaseWithDeltas([published], null, "", null),
                Started
            );
    }

    /// <summary>A file as it is collected; its time of creation is that of its last change, as on Linux.</summary>
    private SourceAsset Write(string text, DateTime time)
    {
        site.With("a.txt", text);
        return SourceAsset.Generated(LogicalPath.Parse("a.txt"), AssetPolicy.Undecided) with
        {
            File = site.FileOf("a.txt"),
            Length = text.Length,
            ModifiedTicks = time.Ticks,
            CreatedTicks = time.Ticks,
        };
    }
}
