using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Packages;

/// <summary>
/// A class library that references <c>Assets.AspNetCore</c> and an app that references <c>Assets.Build</c> and the
/// library; their versions stand in
/// Directory.Packages.props.
/// </summary>
public sealed class RuntimeInClassLibrary(RuntimeInClassLibrary.Play scene)
    : EndToEnd<RuntimeInClassLibrary.Play>(scene)
{
    [Fact]
    public void PublishesWithoutWarnings() => Assert.Empty(Scene.Publish.Diagnostics);

    [Fact]
    public void ProcessesTheFilesOfBoth() =>
        Assert.Superset(
            new HashSet<string> { "css/site.css", "_content/Components/library.css" },
            Scene.Publish.WebRoot.Fingerprinted.ToHashSet()
        );

    [Fact]
    public void ShipsTheRuntimeOnce() =>
        Assert.Equal(
            2,
            Scene.Publish.Files.Text("App.deps.json").Split("\"lib/net10.0/Assets.AspNetCore.dll\"").Length
        );

    [Fact]
    public void ReferencesTheRuntimeOnce() =>
        Assert.Single(
            Scene.References,
            reference => reference.EndsWith("Assets.AspNetCore.dll", StringComparison.Ordinal)
        );

    public sealed class Play(PackedPackage package) : OnePublish(package)
    {
        public string[] References { get; private set; } = [];

        protected override async Task PlayAsync()
        {
            Site.WithOrdinaryFiles()
                .Put(
                    "Directory.Packages.props",
                    $"""
                    <Project>
                      <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
                      <ItemGroup>
                        <PackageVersion Include="Assets.Build" Version="{PackedPackage.Version}" />
                        <PackageVersion Include="Assets.AspNetCore" Version="{PackedPackage.Version}" />
                      </ItemGroup>
                    </Project>
                    """
                )
                .WithLibrary(more: """<ItemGroup><PackageReference Include="Assets.AspNetCore" /></ItemGroup>""")
                .Put(
                    "Components/Links.cs",
                    """
                    namespace Components;

                    public sealed class Links(Assets.AspNetCore.AssetUrls urls)
                    {
                        public string Stylesheet(Microsoft.AspNetCore.Http.HttpContext context) => urls.Url(context, "css/site.css");
                    }
                    """
                )
                .Write(
                    "App.csproj",
                    Projects.Of(
                        "Microsoft.NET.Sdk.Web",
                        "net10.0",
                        """
                        <ItemGroup>
                          <PackageReference Include="Assets.Build" />
                          <ProjectReference Include="../Components/Components.csproj" />
                        </ItemGroup>
                        <Target Name="WriteReferences" AfterTargets="CoreCompile">
                          <WriteLinesToFile File="references.txt" Lines="@(ReferencePathWithRefAssemblies)" Overwrite="true" />
                        </Target>
                        """
                    )
                );
            Publish = (await Site.PublishAsync("-warnaserror")).Succeeded();
            References = await File.ReadAllLinesAsync(
                Path.Combine(Site.ProjectFolder, "references.txt"),
                TestContext.Current.CancellationToken
            );
        }
    }
}
