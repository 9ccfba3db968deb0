namespace Assets.EndToEnd.Tests.Infra;

/// <summary>A scenario whose outcome is one publish.</summary>
public abstract class OnePublish(PackedPackage package) : Scenario(package)
{
    public Publish Publish { get; protected set; } = null!;
}

/// <summary>A scenario that compares two publishes.</summary>
public abstract class TwoPublishes(PackedPackage package) : Scenario(package)
{
    public Publish First { get; protected set; } = null!;

    public Publish Second { get; protected set; } = null!;
}
