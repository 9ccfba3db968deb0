using System.Xml.Linq;

namespace Assets.Repository.Tests;

/// <summary>
/// Projects refer only downwards: an app that uses the runtime gets no parser, no esbuild and no MSBuild with it.
/// </summary>
public sealed class ReferenceDirections
{
    [Theory]
    [InlineData("Assets.Manifest", "")]
    [InlineData("Assets.Web", "")]
    [InlineData("Assets.Core", "Assets.Manifest, Assets.Web")]
    [InlineData("Assets.Build.Tasks", "Assets.Core")]
    [InlineData("Assets.AspNetCore", "Assets.Manifest, Assets.Web")]
    [InlineData("Assets.Build.Package", "Assets.AspNetCore, Assets.Build.Tasks")]
    [InlineData("Assets.Storage", "")]
    [InlineData("Assets.Storage.S3", "Assets.Storage")]
    [InlineData("Assets.Storage.Azure", "Assets.Storage")]
    [InlineData("Assets.Storage.Google", "Assets.Storage")]
    [InlineData("Assets.Storage.Testing", "Assets.Storage")]
    [InlineData("Assets.Media", "Assets.Storage")]
    [InlineData("Assets.Media.EntityFrameworkCore", "Assets.Media")]
    [InlineData("Assets.Media.Images", "Assets.Media")]
    [InlineData("Assets.Templates", "")]
    [InlineData(
        "Assets.Tool",
        "Assets.Core, Assets.Storage, Assets.Storage.Azure, Assets.Storage.Google, Assets.Storage.S3"
    )]
    public void Refers_to(string project, string expected)
    {
        var document = XDocument.Load(Repository.File($"src/{project}/{project}.csproj"));
        var references = document
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));
        Assert.Equal(expected, string.Join(", ", references.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("Assets.Manifest", "")]
    [InlineData("Assets.Web", "")]
    [InlineData("Assets.Core", "Acornima, NUglify, ZstdSharp.Port")]
    [InlineData("Assets.AspNetCore", "")]
    [InlineData(
        "Assets.Storage",
        "Microsoft.Extensions.Hosting.Abstractions, Microsoft.Extensions.Options.ConfigurationExtensions"
    )]
    [InlineData("Assets.Storage.S3", "AWSSDK.S3")]
    [InlineData("Assets.Storage.Azure", "Azure.Identity, Azure.Storage.Blobs")]
    [InlineData("Assets.Storage.Google", "Google.Cloud.Storage.V1")]
    [InlineData("Assets.Storage.Testing", "")]
    [InlineData("Assets.Media", "")]
    [InlineData("Assets.Media.EntityFrameworkCore", "Microsoft.EntityFrameworkCore.Relational")]
    [InlineData("Assets.Media.Images", "NetVips")]
    [InlineData("Assets.Templates", "")]
    [InlineData("Assets.Tool", "Spectre.Console, System.CommandLine")]
    public void Ships_packages(string project, string expected)
    {
        var packages = XDocument
            .Load(Repository.File($"src/{project}/{project}.csproj"))
            .Descendants("PackageReference")
            .Where(package => package.Attribute("PrivateAssets")?.Value != "all")
            .Select(package => package.Attribute("Include")!.Value);
        Assert.Equal(expected, string.Join(", ", packages.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Every_project_is_listed_here() =>
        Assert.Equal(
            [
                "Assets.AspNetCore",
                "Assets.Build.Package",
                "Assets.Build.Tasks",
                "Assets.Core",
                "Assets.Manifest",
                "Assets.Media",
                "Assets.Media.EntityFrameworkCore",
                "Assets.Media.Images",
                "Assets.Storage",
                "Assets.Storage.Azure",
                "Assets.Storage.Google",
                "Assets.Storage.S3",
                "Assets.Storage.Testing",
                "Assets.Templates",
                "Assets.Tool",
                "Assets.Web",
            ],
            Directory.GetDirectories(Repository.File("src")).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
}
