using System.IO.Compression;
using System.Runtime.InteropServices;
using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Publishing;

/// <summary>A publish with AssetsUploadTo, which downloads the tool and runs it.</summary>
public sealed class UploadToAFolder(UploadToAFolder.Play scene) : EndToEnd<UploadToAFolder.Play>(scene)
{
    [Fact]
    public void StoresEveryPublishedFile() => Assert.Empty(Scene.Publish.WebRoot.Names.Except(Scene.Store.Names));

    [Fact]
    public void RecordsTheRelease() =>
        Assert.Single(Scene.Store.Names, name => name.StartsWith(".assets/releases/", StringComparison.Ordinal));

    [Fact]
    public void SaysWhatItStored() =>
        Assert.Contains("The release is .assets/releases/", Scene.Publish.Output, StringComparison.Ordinal);

    [Fact]
    public void ReportsAWrongAddressAsAnErrorOfTheBuild() =>
        Assert.Contains(
            "is not the address of a store",
            Scene.WrongAddress.The("ASSETS504").Message,
            StringComparison.Ordinal
        );

    /// <summary>Linux selects the program with native code, which starts faster.</summary>
    [Fact]
    public void InstallsAPackageWithAProgramForEveryPlatform()
    {
        Assert.Contains("tools/net10.0/any/assets.dll", Scene.Programs);
        if (OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64)
            Assert.Contains("tools/net10.0/linux-x64/assets.dll", Scene.Programs);
    }

    public sealed class Play(PackedPackage package) : OnePublish(package)
    {
        public FileTree Store { get; private set; } = null!;

        public IReadOnlyList<string> Programs { get; private set; } = [];

        public Publish WrongAddress { get; private set; } = null!;

        protected override async Task PlayAsync()
        {
            var store = Path.Combine(Site.Root, "store with spaces");
            await PackToolAsync(Site.LocalFeed);
            Programs = ProgramsIn(Path.Combine(Site.LocalFeed, $"Assets.Tool.{PackedPackage.Version}.nupkg"));
            Site.WithOrdinaryFiles();
            Publish = (await Site.PublishAsync($"-p:AssetsUploadTo={store}")).Succeeded();
            Store = FileTree.Read(store);
            WrongAddress = await Site.PublishAsync("-p:AssetsUploadTo=ftp2://");
        }

        private static List<string> ProgramsIn(string file)
        {
            using var package = ZipFile.OpenRead(file);
            return [.. package.Entries.Where(entry => entry.Name == "assets.dll").Select(entry => entry.FullName)];
        }

        private static async Task PackToolAsync(string feed)
        {
            string[] arguments =
            [
                "pack",
                "src/Assets.Tool",
                "--configuration",
                "Release",
                "--output",
                feed,
                "-nodeReuse:false",
                "-p:MinVerSkip=true",
                $"-p:Version={PackedPackage.Version}",
            ];
            var (exitCode, output) = await Command.RunAsync("dotnet", arguments, PackedPackage.Sources);
            if (exitCode != 0)
                throw new InvalidOperationException($"The tool cannot be packed:\n{output}");
        }
    }
}
