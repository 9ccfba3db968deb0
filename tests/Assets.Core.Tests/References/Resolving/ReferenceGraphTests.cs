using Assets.Core.References;
using Assets.Core.References.Resolving;

namespace Assets.Core.Tests.References.Resolving;

public sealed class ReferenceGraphTests
{
    private static string Levels(params int[][] edges) =>
        string.Join(
            " | ",
            ReferenceGraph
                .Levels(edges.Length, node => edges[node])
                .Select(level => string.Join(' ', level.Select(component => string.Join('+', component))))
        );

    [Fact]
    public void What_is_referred_to_comes_first() => Assert.Equal("2 | 1 | 0", Levels([1], [2], []));

    [Fact]
    public void A_cycle_is_one_component() => Assert.Equal("3 | 0+1+2", Levels([1], [2, 3], [0], []));

    [Fact]
    public void Two_cycles_stay_apart() => Assert.Equal("2+3 | 0+1", Levels([1], [0, 2], [3], [2]));

    [Fact]
    public void A_node_may_refer_to_itself() => Assert.Equal("0 1", Levels([0], []));

    [Fact]
    public void A_diamond_shares_its_end() => Assert.Equal("3 | 1 2 | 0", Levels([1, 2], [3], [3], []));

    [Fact]
    public void A_chain_of_a_hundred_thousand_fits()
    {
        const int Count = 100_000;
        Assert.Equal(Count, ReferenceGraph.Levels(Count, node => node + 1 < Count ? [node + 1] : []).Count);
    }

    [Fact]
    public void A_cycle_of_a_hundred_thousand_fits()
    {
        const int Count = 100_000;
        Assert.Equal(
            Count,
            Assert.Single(Assert.Single(ReferenceGraph.Levels(Count, node => [(node + 1) % Count]))).Length
        );
    }
}
