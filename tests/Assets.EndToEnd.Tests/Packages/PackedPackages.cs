using System.IO.Compression;
using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Packages;

/// <summary>The two packages as they would be pushed.</summary>
public sealed class PackedPackages(PackedPackage package)
{
    [Theory]
    [InlineData("Assets.Build")]
    [InlineData("Assets.AspNetCore")]
    public void AskForNoFramework(string id) =>
        Assert.DoesNotContain("frameworkReference", Nuspec(id), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void OfTheBuildBringsTheOtherWithoutItsAssemblies() =>
        Assert.Contains(
            $"<dependency id=\"Assets.AspNetCore\" version=\"{PackedPackage.Version}\" exclude=\"Runtime,Compile",
            Nuspec("Assets.Build"),
            StringComparison.Ordinal
        );

    [Fact]
    public void OfTheRuntimeNeedsNoOther() =>
        Assert.DoesNotContain("<dependency ", Nuspec("Assets.AspNetCore"), StringComparison.Ordinal);

    [Fact]
    public void OfTheRuntimeDocumentsItsAssemblies() =>
        Assert.Equal(Entries("Assets.AspNetCore", "lib/", ".dll"), Entries("Assets.AspNetCore", "lib/", ".xml"));

    [Fact]
    public void OfTheRuntimeHoldsNothingOfTheBuild() =>
        Assert.DoesNotContain("lib/net10.0/Assets.Core", Entries("Assets.AspNetCore", "lib/", ".dll"));

    /// <summary>The entries below a folder with an extension, which is left out.</summary>
    private IEnumerable<string> Entries(string id, string folder, string extension)
    {
        using var nupkg = Open(id);
        return
        [
            .. nupkg
                .Entries.Select(entry => entry.FullName)
                .Where(name =>
                    name.StartsWith(folder, StringComparison.Ordinal)
                    && name.EndsWith(extension, StringComparison.Ordinal)
                )
                .Select(name => name[..^extension.Length])
                .Order(StringComparer.Ordinal),
        ];
    }

    private string Nuspec(string id)
    {
        using var nupkg = Open(id);
        using var reader = new StreamReader(nupkg.GetEntry($"{id}.nuspec")!.Open());
        return reader.ReadToEnd();
    }

    private ZipArchive Open(string id) =>
        ZipFile.OpenRead(Path.Combine(package.Feed, $"{id}.{PackedPackage.Version}.nupkg"));
}
