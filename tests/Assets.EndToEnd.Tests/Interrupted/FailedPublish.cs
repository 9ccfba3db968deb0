using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Interrupted;

/// <summary>Two files have the same asset path.</summary>
public sealed class FailedPublish(FailedPublish.Play scene) : EarlierPublish<FailedPublish.Play>(scene)
{
    public sealed class Play(PackedPackage package) : InterruptedScenario(package)
    {
        protected override Site Change(Site site) => site.Write("wwwroot/img/logo.svg", OrdinarySite.Logo("blue"));

        protected override Task<Publish> InterruptAsync(Site site) =>
            site.Write("more/css/site.css", "a { color: red }")
                .Project("""<ItemGroup><AssetCollect Include="more" /></ItemGroup>""")
                .PublishAsync();

        protected override Site Repair(Site site) => site.Project();
    }
}
