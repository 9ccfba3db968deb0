using Assets.Web;

namespace Assets.Core.Collecting;

/// <summary>What decides how a file is processed, in order: the first layer that has a value decides it.</summary>
/// <param name="rules">The rules, in order.</param>
internal sealed class PolicyLayers(IReadOnlyList<AssetRule> rules)
{
    /// <summary>The decisions of all layers together.</summary>
    public AssetPolicy PolicyOf(LogicalPath path, SourceFile source) =>
        Of(path, source).Aggregate(AssetPolicy.Undecided, (policy, layer) => policy.Over(layer.Policy));

    /// <summary>The layers for a file, without the options of the run.</summary>
    public IEnumerable<PolicyLayer> Of(LogicalPath path, SourceFile source)
    {
        for (var i = rules.Count - 1; i >= 0; i--)
        {
            if (rules[i].Match.AnyMatches(path.Value))
                yield return new(PolicyDecider.Rule, rules[i].Name, rules[i].Policy);
        }

        yield return new(PolicyDecider.Source, source.SourceName, source.Policy);
        // Blazor's loader compares these files with its own hashes.
        if (BlazorFiles.Contain(path.Value))
            yield return new(PolicyDecider.Framework, "", AssetPolicy.Undecided with { Minify = Minification.None });
        if (PlainNames.Contains(path))
            yield return new(PolicyDecider.PlainName, "", AssetPolicy.Undecided with { Fingerprint = false });
    }
}

/// <summary>The decisions of one layer.</summary>
/// <param name="Decider">What decides.</param>
/// <param name="Name">The name of the rule or source; empty for others.</param>
/// <param name="Policy">What it decides.</param>
internal readonly record struct PolicyLayer(PolicyDecider Decider, string Name, AssetPolicy Policy);

/// <summary>What decides how a file is processed.</summary>
internal enum PolicyDecider
{
    /// <summary>An <c>AssetRule</c> item.</summary>
    Rule,

    /// <summary>The source of the file, such as an <c>AssetCollect</c> item.</summary>
    Source,

    /// <summary>The framework, which names and checks the file itself.</summary>
    Framework,

    /// <summary>The name of the file, which browsers or crawlers know.</summary>
    PlainName,

    /// <summary>A property of the project.</summary>
    Property,
}
