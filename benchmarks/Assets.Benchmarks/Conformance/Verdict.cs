namespace Assets.Benchmarks.Conformance;

/// <summary>What is thought of an answer.</summary>
internal enum Mark
{
    /// <summary>What the row asks for.</summary>
    Right,

    /// <summary>RFC 9110 leaves it to the server, and a better answer exists.</summary>
    Allowed,

    /// <summary>Against a requirement, or of no use to the client that asked.</summary>
    Wrong,

    /// <summary>The row is about something that this server does not have, such as a second representation.</summary>
    NotAsked,
}

/// <summary>What is thought of one server's answer to one row.</summary>
/// <param name="Mark">How good it is.</param>
/// <param name="Rule">Why, unless it is right.</param>
/// <param name="Answer">What came, in a word or two.</param>
internal sealed record Verdict(Mark Mark, Rule? Rule = null, string Answer = "")
{
    public static readonly Verdict Right = new(Mark.Right);

    public static readonly Verdict NotAsked = new(Mark.NotAsked);

    public static Verdict Of(Rule rule, string answer) => new(rule.Mark, rule, answer);
}
