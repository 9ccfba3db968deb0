namespace Assets.Browser.Tests.Dictionaries;

public sealed class VisitorWhoReturnsAfterARelease(ShopThatIsReleasedAgain shop)
    : IClassFixture<ShopThatIsReleasedAgain>
{
    // Headers of one response, which are about 500 bytes, and a delta of one added line.
    private const int MostBytes = 1_000;

    [Fact]
    public void Downloads_only_the_difference_of_changed_stylesheets_and_scripts()
    {
        var changed = Of(shop.Second);
        Assert.All(
            changed,
            transfer =>
            {
                Assert.Equal("dcz", transfer.Coding);
                Assert.InRange(transfer.Bytes, 1, MostBytes);
            }
        );
        var whole = Of(shop.New).Sum(transfer => transfer.Bytes);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{shop.Second.Sum(transfer => transfer.Bytes)} bytes in {shop.Second.Count} responses; a new visitor: "
                + $"{shop.New.Sum(transfer => transfer.Bytes)} in {shop.New.Count}. Changed files: "
                + string.Join(", ", changed)
        );
        Assert.InRange(changed.Sum(transfer => transfer.Bytes) / whole, 0, 0.10);
    }

    /// <summary>Stylesheets and modules whose only change is the new name of what they import.</summary>
    [Fact]
    public void Downloads_little_of_files_that_refer_to_changed_ones() =>
        Assert.All(shop.Second, transfer => Assert.InRange(transfer.Bytes, 1, MostBytes));

    [Fact]
    public void Downloads_nothing_that_has_not_changed() =>
        Assert.Empty(shop.Second.Select(transfer => transfer.Path).Intersect(shop.First.Select(first => first.Path)));

    [Fact]
    public void Downloads_nothing_the_next_time() => Assert.Empty(shop.Third);

    [Fact]
    public void Downloads_brotli_the_first_time()
    {
        Assert.All(Of(shop.First), transfer => Assert.Equal("br", transfer.Coding));
        Assert.All(Of(shop.New), transfer => Assert.Equal("br", transfer.Coding));
    }

    [Fact]
    public void Sees_the_page_that_a_new_visitor_sees()
    {
        Assert.Equal("next", shop.SeenAgain.Release);
        Assert.Contains(".next-release", shop.SeenAgain.Rules, StringComparison.Ordinal);
        Assert.Equal(shop.SeenFirst, shop.SeenAgain);
        Assert.Empty(shop.Problems);
    }

    /// <summary>The transfers of the changed files, each exactly once.</summary>
    private static IReadOnlyList<Transfer> Of(IReadOnlyList<Transfer> transfers)
    {
        var changed = transfers.Where(transfer => NextStorefront.Changed.Contains(transfer.Asset)).ToList();
        Assert.Equal(NextStorefront.Changed.Order(), changed.Select(transfer => transfer.Asset).Order());
        return changed;
    }
}
