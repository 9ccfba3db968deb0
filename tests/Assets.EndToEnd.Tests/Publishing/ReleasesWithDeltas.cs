using System.Security.Cryptography;
using System.Text.Json;
using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Publishing;

/// <summary>
/// A script changes between two releases into one folder; then the second is published again, and once more without a
/// build to a new folder.
/// </summary>
public sealed class ReleasesWithDeltas(ReleasesWithDeltas.Play scene) : EndToEnd<ReleasesWithDeltas.Play>(scene)
{
    [Fact]
    public void HaveNoneAtFirst() => Assert.DoesNotContain(Scene.First.WebRoot.Names, IsDelta);

    [Fact]
    public void HaveOneForTheChangedScript()
    {
        var delta = Scene.Second.WebRoot.Files[Delta(Scene.Second).GetProperty("file").GetString()!];
        var earlier = Scene.First.WebRoot.Files[Scene.First.WebRoot.NameOf(Play.Script)].Body!;
        Assert.Equal(SHA256.HashData(earlier), delta.Body.AsSpan(8, 32));
        Assert.Equal(delta.Length, Delta(Scene.Second).GetProperty("length").GetInt64());
        Assert.Single(Scene.Second.WebRoot.Names, IsDelta);
    }

    [Fact]
    public void SayWhatReturningVisitorsDownload() =>
        Assert.Contains("returning visitors download ", Scene.Second.Summary, StringComparison.Ordinal);

    [Fact]
    public void KeepTheFilesOfTheReleaseBefore() =>
        Assert.Subset(Scene.Second.WebRoot.Names.ToHashSet(), Scene.First.WebRoot.Names.ToHashSet());

    [Fact]
    public void AreTheSameWhenNothingHasChanged()
    {
        Assert.Equal(Scene.Second.WebRoot.Touched, Scene.Third.WebRoot.Touched);
        Assert.Equal(Scene.Second.Manifest, Scene.Third.Manifest);
    }

    [Fact]
    public void AreTheSameInANewFolder()
    {
        Assert.Equal(Scene.Second.Manifest, Scene.Fourth.Manifest);
        var delta = Delta(Scene.Fourth).GetProperty("file").GetString()!;
        Assert.Equal(Scene.Second.WebRoot.Files[delta].Digest, Scene.Fourth.WebRoot.Files[delta].Digest);
    }

    [Fact]
    public void HaveNoneForAnAppThatCannotSendThem() =>
        Assert.DoesNotContain(Scene.WithoutRuntime.WebRoot.Names, IsDelta);

    /// <summary>nginx sends them with the configuration of the publish.</summary>
    [Fact]
    public void HaveOneForAServerWithoutDotNet() => Assert.Single(Scene.ForNginx.WebRoot.Names, IsDelta);

    private static bool IsDelta(string name) => name.EndsWith(".dcz", StringComparison.Ordinal);

    private static JsonElement Delta(Publish publish) =>
        JsonDocument
            .Parse(publish.Manifest)
            .RootElement.GetProperty("assets")
            .GetProperty(Play.Script)
            .GetProperty("deltas")
            .EnumerateArray()
            .Single();

    public sealed class Play(PackedPackage package) : Scenario(package)
    {
        public const string Script = "js/words.js";

        public Publish First { get; private set; } = null!;
        public Publish Second { get; private set; } = null!;
        public Publish Third { get; private set; } = null!;
        public Publish Fourth { get; private set; } = null!;
        public Publish WithoutRuntime { get; private set; } = null!;
        public Publish ForNginx { get; private set; } = null!;

        protected override async Task PlayAsync()
        {
            Site.Variables.Remove("AssetsKeepReleases");
            var words = string.Concat(OrdinarySite.SlowScript(1).Take(100_000));
            words = words[..(words.LastIndexOf('\n') + 1)];
            Site.WithOrdinaryFiles().Write($"wwwroot/{Script}", words);
            First = (await Site.PublishAsync()).Succeeded();
            Site.Write($"wwwroot/{Script}", words + "export const more = 1;\n");
            Second = (await Site.PublishAsync()).Succeeded();
            Third = (await Site.PublishAsync()).Succeeded();
            Directory.Delete(Site.PublishFolder, recursive: true);
            Fourth = (await Site.PublishAsync("--no-build")).Succeeded();
            Directory.Delete(Site.PublishFolder, recursive: true);
            const string NoRuntime = "-p:AssetsReferenceRuntime=false";
            WithoutRuntime = (await Site.PublishAsync("--no-build", NoRuntime)).Succeeded();
            Directory.Delete(Site.PublishFolder, recursive: true);
            // The program that writes the configuration is not there, which is an error after the files are published.
            ForNginx = await Site.PublishAsync("--no-build", NoRuntime, "-p:AssetsHosting=nginx");
        }
    }
}
