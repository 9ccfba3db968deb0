using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Interrupted;

/// <summary>The disk that the site is published to fills up while files are copied.</summary>
public sealed class FullPublishDisk(FullPublishDisk.Play scene) : EndToEnd<FullPublishDisk.Play>(scene)
{
    [Fact]
    public void FailsThePublish() => Assert.NotEqual(0, Scene.Second.ExitCode);

    [Fact]
    public void KeepsEveryFileOfTheEarlierPublish() =>
        Assert.Equal(
            Scene.First.WebRoot.Touched,
            Scene.Second.WebRoot.Touched.Where(file => Scene.First.WebRoot.Has(file.Key))
        );

    [Fact]
    public void KeepsTheManifestOfTheEarlierPublish() => Assert.Equal(Scene.First.Manifest, Scene.Second.Manifest);

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        // Room for the app and the first site, not for three more megabytes.
        private const int Kilobytes = 2048;

        private SmallDisk? disk;

        protected internal override string? SkipReason => UnlessLinux;

        protected override async Task PlayAsync()
        {
            disk = SmallDisk.At(Site.WithOrdinaryFiles().PublishFolder, Kilobytes);
            First = (await disk.PublishAsync(Site)).Succeeded();
            Site.Write("wwwroot/img/logo.svg", OrdinarySite.Logo("blue"))
                .Write("wwwroot/large.bin", new byte[3_000_000]);
            Second = await disk.PublishAsync(Site);
        }

        protected override ValueTask EndAsync()
        {
            disk?.Dispose();
            return default;
        }
    }
}
