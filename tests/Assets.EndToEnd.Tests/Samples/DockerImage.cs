using System.Globalization;
using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Samples;

/// <summary>
/// The image of <c>samples/Docker</c>, built twice from its Dockerfile, step by step in a Debian of its own.
/// </summary>
public sealed class DockerImage(DockerImage.Play scene) : EndToEnd<DockerImage.Play>(scene)
{
    [Fact]
    public void IsBuiltByAllSteps() => Assert.True(Scene.ExitCode == 0, Scene.Output);

    [Fact]
    public void HasTheSameLayerOfAssetsFromAnotherCheckout() =>
        Assert.Matches("^[0-9a-f]{64}$", Scene.Line("Layer of the assets in both builds: "));

    [Fact]
    public void TakesMinifiedFilesFromTheCacheMount() =>
        Assert.True(
            int.Parse(Scene.Line("Entries of the cache mount, written once: "), CultureInfo.InvariantCulture) > 0
        );

    [Fact]
    public void ServesCompressedAssetsWithoutTheRightsOfRoot()
    {
        Assert.Equal("br", Scene.Line("Content-Encoding: "));
        Assert.Contains("immutable", Scene.Line("Cache-Control: "), StringComparison.Ordinal);
        Assert.Matches("^/css/site\\.[0-9a-z]{10}\\.css as user 1654\\.$", Scene.Line("The app serves "));
    }

    public sealed class Play(PackedPackage package) : Scenario(package)
    {
        private const int Impossible = 77;

        private string? skipReason = UnlessLinux;

        public int ExitCode { get; private set; }

        public string Output { get; private set; } = "";

        /// <inheritdoc/>
        protected internal override string? SkipReason => skipReason;

        /// <summary>The rest of the one line that begins so.</summary>
        public string Line(string start) =>
            Assert
                .Single(Output.Split('\n'), line => line.StartsWith(start, StringComparison.Ordinal))[start.Length..]
                .TrimEnd('\r');

        protected override async Task PlayAsync()
        {
            (ExitCode, Output) = await Command.RunAsync(
                "bash",
                [Path.Combine(PackedPackage.Sources, "eng", "dockerfile.sh"), Package.Feed, PackedPackage.Version],
                PackedPackage.Sources
            );
            if (ExitCode == Impossible)
                skipReason = Output.Trim();
        }
    }
}
