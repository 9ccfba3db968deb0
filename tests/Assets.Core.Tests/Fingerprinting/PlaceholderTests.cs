using System.Text;
using Assets.Core.Fingerprinting;

namespace Assets.Core.Tests.Fingerprinting;

public sealed class PlaceholderTests
{
    private static readonly LogicalPath Logo = LogicalPath.Parse("img/logo.png");

    [Fact]
    public void Is_as_long_as_a_fingerprint_and_depends_on_the_target_alone()
    {
        var alone = Placeholder.For([Logo], [])[Logo];
        Assert.Equal(Fingerprint.Length, alone.Length);
        Assert.Equal(alone, Placeholder.For([LogicalPath.Parse("a.css"), Logo], "other"u8)[Logo]);
    }

    [Fact]
    public void Never_occurs_in_the_file_already()
    {
        var usual = Placeholder.For([Logo], [])[Logo];
        Assert.NotEqual(usual, Placeholder.For([Logo], Encoding.UTF8.GetBytes($"/* {usual} */"))[Logo]);
    }

    [Fact]
    public void Is_filled_in_at_every_occurrence()
    {
        var token = Placeholder.For([Logo], [])[Logo];
        var body = Encoding.UTF8.GetBytes($"{token}q0z{token} q0zabcdefg {token}q0z");
        Placeholder.Fill(body, new Dictionary<string, string> { [token] = "0123456789" });
        Assert.Equal("0123456789q0z0123456789 q0zabcdefg 0123456789q0z", Encoding.UTF8.GetString(body));
    }

    [Fact]
    public void Fingerprint_is_ten_base36_digits_of_the_digest() =>
        Assert.Equal("000000000z", Fingerprint.Of([0, 0, 35]).Value);
}
