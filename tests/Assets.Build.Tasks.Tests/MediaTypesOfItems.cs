using Assets.Build.Tasks.Project;
using Assets.Core.Diagnostics;
using Assets.Web;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Assets.Build.Tasks.Tests;

public sealed class MediaTypesOfItems
{
    private readonly List<Diagnostic> reported = [];

    [Fact]
    public void AreTakenByPriorityInAnyLetterCase()
    {
        var types = Read(Mapping("a/x", "*.XYZ", "1"), Mapping("a/y", "*.part.xyz", "2"), Mapping("a/z", "*.xyz", "1"));
        Assert.Equal("a/y", types.Find("b.part.xyz"));
        Assert.Equal("a/x", types.Find("b.xyz"));
        Assert.Empty(reported);
    }

    [Fact]
    public void AreMediaTypes()
    {
        Assert.Empty(Read(Mapping("nonsense", "*.xyz", "1")));
        Assert.Contains(
            "Include=\"nonsense\" Pattern=\"*.xyz\"",
            Assert.Single(reported).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("ContentType", "text")]
    [InlineData("ContentType", "text/plain\nX: y")]
    [InlineData("CacheControl", "max-age=60\nX: y")]
    [InlineData("CacheControl", "max-age=6ö")]
    [InlineData("Headers", "X-Robots-Tag")]
    [InlineData("Headers", "X-Robots-Tag: noindex\nSet-Cookie: a=b")]
    [InlineData("Headers", "Cache-Control: no-store")]
    public void AndHeadersMustBeWhatAFileCanHave(string name, string value)
    {
        var item = new TaskItem("data");
        item.SetMetadata("Match", "**");
        item.SetMetadata(name, value);
        var policy = Assert.Single(RuleItems.Read([item], ProjectFiles.None, reported.Add)).Policy;
        Assert.Null(policy.ContentType ?? policy.CacheControl ?? policy.Headers);
        var error = Assert.Single(reported);
        Assert.Equal("ASSETS003", error.Code);
        Assert.Contains($"The item 'data' has {name}=", error.Message, StringComparison.Ordinal);
    }

    private IReadOnlyList<MediaTypeRule> Read(params ITaskItem[] items) =>
        ContentTypeItems.Read(items, ProjectFiles.None, reported.Add);

    private static ITaskItem Mapping(string type, string pattern, string priority)
    {
        var item = new TaskItem(type);
        item.SetMetadata("Pattern", pattern);
        item.SetMetadata("Priority", priority);
        return item;
    }
}
