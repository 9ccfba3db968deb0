namespace Assets.Web.Tests;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("a", "", 1)]
    [InlineData("logo.png", "Logo.PNG", 0)]
    [InlineData("lgo.png", "logo.png", 1)]
    [InlineData("logos.png", "logo.png", 1)]
    [InlineData("lugo.png", "logo.png", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("abcdef", "fedcba", 6)]
    public void Counts_changes(string left, string right, int expected)
    {
        Assert.Equal(expected, EditDistance.Within(expected, left, right));
        Assert.Equal(expected, EditDistance.Within(expected + 5, right, left));
        if (expected > 0)
            Assert.Null(EditDistance.Within(expected - 1, left, right));
    }

    [Fact]
    public void Agrees_with_the_whole_table()
    {
        var random = new Random(20_261_127);
        for (var round = 0; round < 20_000; round++)
        {
            var (left, right) = (Word(random), Word(random));
            var whole = WholeTable(left, right);
            for (var limit = 0; limit < 8; limit++)
                Assert.Equal(whole <= limit ? whole : null, EditDistance.Within(limit, left, right));
        }
    }

    [Fact]
    public void Takes_names_of_any_length() =>
        Assert.Equal(1, EditDistance.Within(2, new string('a', 5000), new string('a', 4999)));

    private static string Word(Random random) => string.Concat(random.GetItems<char>("abc", random.Next(9)));

    private static int WholeTable(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        for (var j = 0; j <= right.Length; j++)
            table[i, j] =
                i == 0 ? j
                : j == 0 ? i
                : Math.Min(
                    table[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1),
                    Math.Min(table[i - 1, j], table[i, j - 1]) + 1
                );
        return table[left.Length, right.Length];
    }
}
