using System.Diagnostics;
using Assets.Core.Minifying.Esbuild;

namespace Assets.Core.Tests.Minifying;

public sealed class ProcessThatCannotBeKilled
{
    [Fact]
    public void ThrowsNothing()
    {
        using var never = new Process();
        Assert.Null(Record.Exception(() => Termination.TryKill(never)));
    }
}
