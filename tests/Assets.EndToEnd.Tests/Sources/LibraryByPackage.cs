using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Sources;

public sealed class LibraryByPackage(LibraryByPackage.Play scene) : PublishWithLibrary<LibraryByPackage.Play>(scene)
{
    public sealed class Play(PackedPackage package) : OnePublish(package)
    {
        protected override async Task PlayAsync()
        {
            await NewSite("library").WithLibrary().PackAsync("Components", Site.LocalFeed);
            Publish = (
                await Site.WithOwnPackages()
                    .WithAppThatUses("""<PackageReference Include="Components" Version="1.0.0" />""")
                    .PublishAsync()
            ).Succeeded();
        }
    }
}
