using Assets.Tool.Hosting;

namespace Assets.Tool.Tests.Hosting;

/// <summary>Rules for the values of thousands of paths.</summary>
public sealed class PathRulesTests
{
    [Fact]
    public void AreShortAndExact()
    {
        var values = Enumerable
            .Range(0, 5000)
            .Select(i => KeyValuePair.Create($"/lib/{i}.{i:d10}.js", "immutable"))
            .Append(new("/assets/index-BX3k9s0a.js", "immutable"))
            .Append(new("/lib/jquery.0123456789.js", "no-cache"))
            .Append(new("/index.html", "no-cache"))
            .ToList();
        var rules = PathRules.Of(values, [PathRules.Fingerprint], "no-cache");
        Assert.Single(rules.Patterns);
        Assert.Equal(["/assets/index-BX3k9s0a.js", "/lib/jquery.0123456789.js"], rules.Exact.Select(pair => pair.Key));
        Assert.All(values.TakeLast(5), pair => Assert.Equal(pair.Value, rules[pair.Key]));
    }

    [Fact]
    public void HaveNoPatternThatFitsNothing()
    {
        var rules = PathRules.Of([new("/a.js", "no-cache")], [PathRules.Fingerprint], "no-cache");
        Assert.True(rules.IsConstant);
    }
}
