using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Publishing;

/// <summary>
/// NUglify and Acornima (2 MB, some 50 ms to load and compile) are for publishes in which esbuild does not minify.
/// First
/// with esbuild, then with NUglify.
/// </summary>
public sealed class LibrariesOfTheSecondMinifier(LibrariesOfTheSecondMinifier.Play scene)
    : EndToEnd<LibrariesOfTheSecondMinifier.Play>(scene)
{
    [Fact]
    public void AreNotLoadedWhenEsbuildMinifies() => Assert.Equal(["Assets.Core"], Scene.LoadedIn(Scene.First));

    [Fact]
    public void AreLoadedWhenNUglifyMinifies() =>
        Assert.Equal(["Acornima", "Assets.Core", "NUglify"], Scene.LoadedIn(Scene.Second));

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        private const string Prefix = "loaded: ";

        public IEnumerable<string> LoadedIn(Publish publish) =>
            publish
                .Output.Split('\n')
                .Select(line => line.Trim())
                .Where(line => line.StartsWith(Prefix, StringComparison.Ordinal))
                .Select(line => line[Prefix.Length..])
                .Distinct()
                .Order(StringComparer.Ordinal);

        protected override async Task PlayAsync()
        {
            Site.WithOrdinaryFiles()
                .Project(
                    $$"""
                    <UsingTask TaskName="ListLibraries" TaskFactory="RoslynCodeTaskFactory" AssemblyFile="$(MSBuildToolsPath)/Microsoft.Build.Tasks.Core.dll">
                      <Task>
                        <Using Namespace="System" />
                        <Code Type="Fragment" Language="cs"><![CDATA[
                          foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
                          {
                              var name = assembly.GetName().Name;
                              if (name == "NUglify" || name == "Acornima" || name == "Assets.Core")
                                  Log.LogMessage(MessageImportance.High, "{{Prefix}}" + name);
                          }
                        ]]></Code>
                      </Task>
                    </UsingTask>
                    <Target Name="List" AfterTargets="AssetsPublish"><ListLibraries /></Target>
                    """
                );
            First = (await Site.PublishAsync()).Succeeded();
            Second = (await Site.PublishAsync("-p:AssetsMinifier=nuglify")).Succeeded();
        }
    }
}
