using Assets.Core.Naming;
using Assets.Core.Tests.Pipeline;

namespace Assets.Core.Tests.Naming;

internal static class NamedSite
{
    /// <summary>The assets that keep their names for what code knows, in ordinal order, with spaces between.</summary>
    public static string Kept(this PipelineSite site) =>
        string.Join(' ', site.Run().KeptNames.Select(name => name.Path.Value).Order(StringComparer.Ordinal));

    /// <summary>Files without anything of interest in them.</summary>
    public static PipelineSite WithFiles(this PipelineSite site, params string[] paths) =>
        paths.Aggregate(
            site,
            (with, path) => with.With(path, path.EndsWith(".js", StringComparison.Ordinal) ? "0;" : "")
        );

    public static KeptName KeptName(this PipelineResult result, string path) =>
        Assert.Single(result.KeptNames, name => name.Path.Value == path);
}
