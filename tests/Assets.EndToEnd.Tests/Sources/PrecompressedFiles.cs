using System.IO.Compression;
using System.Text;
using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Sources;

/// <summary>A vendor ships compressed files beside its files, and names must stay as they are.</summary>
public sealed class PrecompressedFiles(PrecompressedFiles.Play scene) : EndToEnd<PrecompressedFiles.Play>(scene)
{
    private static readonly string Script = string.Concat(Enumerable.Range(0, 99).Select(i => $"call({i});\n"));

    [Fact]
    public void GiveNoDiagnostic() => Assert.Empty(Scene.Publish.Diagnostics);

    [Fact]
    public void HaveTheLengthsInTheManifest() =>
        Assert.All(
            Manifest.Files(Scene.Publish.Manifest),
            file => Assert.Equal(file.Length, Scene.Publish.WebRoot.Files[file.Name].Length)
        );

    [Theory]
    [InlineData("u/a.js")]
    [InlineData("w/b.css")]
    public void HoldWhatTheFileHolds(string path) =>
        Assert.Equal(Scene.Publish.WebRoot.Text(path), Unzipped(Scene.Publish.WebRoot.Files[path + ".gz"].Body!));

    /// <summary>What is not beside its file is a file like any other.</summary>
    [Fact]
    public void ArePublishedAsTheyAreWithoutTheirFile() => Assert.True(Scene.Publish.WebRoot.Has("u/data.bin.gz"));

    /// <summary>Nothing of ours takes its place.</summary>
    [Fact]
    public void ArePublishedAsTheyAreBesideAFileThatIsNotCompressed() =>
        Assert.Equal("vendor's", Unzipped(Scene.Publish.WebRoot.Files["u/raw.txt.gz"].Body!));

    private static string Unzipped(byte[] body)
    {
        using var stream = new GZipStream(new MemoryStream(body), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static byte[] Zipped(string text)
    {
        using var buffer = new MemoryStream();
        using (var stream = new GZipStream(buffer, CompressionLevel.Fastest))
            stream.Write(Encoding.UTF8.GetBytes(text));
        return buffer.ToArray();
    }

    public sealed class Play(PackedPackage package) : OnePublish(package)
    {
        protected override async Task PlayAsync()
        {
            Site.Write("unity/a.js", Script)
                .Write("unity/a.js.gz", Zipped("vendor's"))
                .Write("unity/a.js.br", "vendor's")
                .Write("unity/data.bin.gz", Zipped("data"))
                .Write("unity/raw.txt", "vendor's")
                .Write("unity/raw.txt.gz", Zipped("vendor's"))
                .Write("web/b.css", string.Concat(Enumerable.Range(0, 99).Select(i => $"a.b{i} {{ color : red }}\n")))
                .Write("web/b.css.gz", Zipped("vendor's"))
                .Project(
                    """
                    <ItemGroup>
                      <AssetCollect Include="unity" BasePath="u" Fingerprint="false" />
                      <AssetCollect Include="web" BasePath="w" />
                      <AssetRule Include="raw" Match="u/raw.txt" Compress="false" />
                    </ItemGroup>
                    """
                );
            Publish = (await Site.PublishAsync("-p:AssetsKeepOriginalNames=true")).Succeeded();
        }
    }
}
