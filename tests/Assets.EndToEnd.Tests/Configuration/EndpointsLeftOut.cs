using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Configuration;

/// <summary>A project that uses the SDK's own property to keep routes out of the endpoints manifest.</summary>
public sealed class EndpointsLeftOut(EndpointsLeftOut.Play scene) : EndToEnd<EndpointsLeftOut.Play>(scene)
{
    [Fact]
    public void LeavesOutTheRoutesThatMatch() =>
        Assert.DoesNotContain(
            Scene.Publish.Endpoints.All,
            endpoint => endpoint.Route.StartsWith("js/", StringComparison.Ordinal)
        );

    [Fact]
    public void KeepsTheOthers() => Assert.NotEmpty(Scene.Publish.Endpoints.Of("css/site.css"));

    [Fact]
    public void PublishesTheFilesAllTheSame() =>
        Assert.Contains(Scene.Publish.WebRoot.Content.Keys, file => file.StartsWith("js/", StringComparison.Ordinal));

    public sealed class Play(PackedPackage package) : OnePublish(package)
    {
        protected override async Task PlayAsync() =>
            Publish = (
                await NewSite()
                    .WithOrdinaryFiles()
                    .Project(
                        "<PropertyGroup><StaticWebAssetEndpointExclusionPattern>js/**</StaticWebAssetEndpointExclusionPattern></PropertyGroup>"
                    )
                    .PublishAsync()
            ).Succeeded();
    }
}
