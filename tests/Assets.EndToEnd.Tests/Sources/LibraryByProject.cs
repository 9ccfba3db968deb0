using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Sources;

public sealed class LibraryByProject(LibraryByProject.Play scene) : PublishWithLibrary<LibraryByProject.Play>(scene)
{
    public sealed class Play(PackedPackage package) : OnePublish(package)
    {
        protected override async Task PlayAsync() =>
            Publish = (
                await Site.WithLibrary()
                    .WithAppThatUses("""<ProjectReference Include="../Components/Components.csproj" />""")
                    .PublishAsync()
            ).Succeeded();
    }
}
