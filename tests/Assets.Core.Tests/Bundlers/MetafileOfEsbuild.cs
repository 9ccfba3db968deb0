using Assets.Core.Bundlers;

namespace Assets.Core.Tests.Bundlers;

public sealed class MetafileOfEsbuild
{
    [Fact]
    public void HasAnEntryPointWithItsStylesheet()
    {
        var index = Recorded.Read("esbuild-hashed").EntryPoints["es/index.js"];
        Assert.Equal(["out/eshashed/index-4VDEENDK.js"], index.Scripts);
        Assert.Equal(["out/eshashed/index-TZSFNVKM.css"], index.Stylesheets);
    }

    [Fact]
    public void KeepsHashedNamesOnly()
    {
        var manifest = Recorded.Read("esbuild");
        var names = new BundledNames(manifest.Bundler, manifest.Files);
        Assert.True(names.IsHashed("out/es/chunk-WQ7OVGMZ.js"));
        Assert.True(names.IsHashed("out/es/pic-7IAEKHOH.png"));
        Assert.Null(names.IsHashed("out/es/index.js"));
        Assert.Null(names.IsHashed("out/es/index.css"));
    }
}
