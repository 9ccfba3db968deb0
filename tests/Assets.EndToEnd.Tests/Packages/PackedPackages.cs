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

    [Theory]
    [InlineData("Assets.Build")]
    [InlineData("Assets.AspNetCore")]
    public void HaveAPageWithAbsoluteLinksAndAnIcon(string id)
    {
        using var nupkg = Open(id);
        using var reader = new StreamReader(nupkg.GetEntry("README.md")!.Open());
        Assert.DoesNotMatch(@"\]\((?!https://)", reader.ReadToEnd());
        Assert.Contains("<readme>README.md</readme>", Nuspec(id), StringComparison.Ordinal);
        Assert.Contains("<icon>icon.png</icon>", Nuspec(id), StringComparison.Ordinal);
        Assert.NotNull(nupkg.GetEntry("icon.png"));
    }

    [Theory]
    [InlineData("Assets.Build")]
    [InlineData("Assets.AspNetCore")]
    public void HaveTheNewestSectionOfTheChangelogAsReleaseNotes(string id)
    {
        Assert.Contains("<releaseNotes>### ", Nuspec(id), StringComparison.Ordinal);
        Assert.DoesNotContain("\n## ", Nuspec(id), StringComparison.Ordinal);
    }

    /// <summary>The remote of a clone can be private; a release names the public address.</summary>
    [Theory]
    [InlineData("Assets.Build")]
    [InlineData("Assets.AspNetCore")]
    public void NameNoRepositoryThatWasNotGiven(string id)
    {
        Assert.DoesNotContain(" url=", Nuspec(id), StringComparison.Ordinal);
        Assert.DoesNotContain("<projectUrl>", Nuspec(id), StringComparison.Ordinal);
    }

    [Fact]
    public void OfTheRuntimeHaveSymbols()
    {
        using var symbols = ZipFile.OpenRead(
            Path.Combine(package.Feed, $"Assets.AspNetCore.{PackedPackage.Version}.snupkg")
        );
        Assert.Equal(
            Entries("Assets.AspNetCore", "lib/", ".dll"),
            symbols
                .Entries.Select(entry => entry.FullName)
                .Where(name => name.EndsWith(".pdb", StringComparison.Ordinal))
                .Select(name => name[..^".pdb".Length])
                .Order(StringComparer.Ordinal)
        );
    }

    /// <summary>Assemblies and symbols are the same on every machine.</summary>
    [Theory]
    [InlineData("Assets.Build", ".nupkg")]
    [InlineData("Assets.AspNetCore", ".nupkg")]
    [InlineData("Assets.AspNetCore", ".snupkg")]
    public void NameNoFolderOfThisMachine(string id, string extension)
    {
        using var packed = ZipFile.OpenRead(Path.Combine(package.Feed, $"{id}.{PackedPackage.Version}{extension}"));
        foreach (
            var entry in packed.Entries.Where(entry => Path.GetExtension(entry.Name) is ".dll" or ".pdb" or ".json")
        )
        {
            using var reader = new StreamReader(entry.Open(), System.Text.Encoding.Latin1);
            Assert.DoesNotContain(PackedPackage.Sources, reader.ReadToEnd(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Assets.Build", "build/Assets.Build.xsd")]
    [InlineData("Assets.Build", "build/Assets.Build.PropertyPage.xaml")]
    [InlineData("Assets.Build", "build/Assets.Build.targets.buildschema.json")]
    // The props beside it in buildTransitive name it.
    [InlineData("Assets.AspNetCore", "ConfigurationSchema.json")]
    public void HaveTheFilesForEditors(string id, string file)
    {
        using var nupkg = Open(id);
        Assert.NotNull(nupkg.GetEntry(file));
    }

    [Fact]
    public void OfTheRuntimeNeedsNoOther() =>
        Assert.DoesNotContain("<dependency ", Nuspec("Assets.AspNetCore"), StringComparison.Ordinal);

    [Fact]
    public void OfTheRuntimeDocumentsItsAssemblies() =>
        Assert.Equal(Entries("Assets.AspNetCore", "lib/", ".dll"), Entries("Assets.AspNetCore", "lib/", ".xml"));

    [Fact]
    public void OfTheRuntimeHoldsNothingOfTheBuild() =>
        Assert.Equal(
            ["Assets.AspNetCore", "Assets.Manifest", "Assets.Web"],
            Entries("Assets.AspNetCore", "", ".dll").Select(name => Path.GetFileName(name))
        );

    /// <summary>The SDK has MSBuild's own assemblies; all others lie beside the tasks.</summary>
    [Fact]
    public void OfTheBuildHaveTheLibrariesOfTheTasks() =>
        Assert.Equal(
            ["Acornima", "NUglify", "ZstdSharp"],
            Entries("Assets.Build", "tasks/net10.0/", ".dll")
                .Select(name => Path.GetFileName(name))
                .Where(name => !name.StartsWith("Assets.", StringComparison.Ordinal))
        );

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
