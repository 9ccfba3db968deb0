namespace Assets.Build.Tasks.Tests;

public sealed class HelpLinks
{
    [Theory]
    [InlineData(
        "https://code.example/a/b",
        "0123abc",
        "https://code.example/a/b/blob/0123abc/docs/diagnostics.md#assets201"
    )]
    [InlineData("https://code.example/a/b/", null, "https://code.example/a/b/blob/HEAD/docs/diagnostics.md#assets201")]
    [InlineData(null, "0123abc", null)]
    [InlineData("", "0123abc", null)]
    public void LeadToTheSectionOfTheCodeIfThereIsAPublicAddress(string? repository, string? commit, string? link) =>
        Assert.Equal(link, HelpLink.Of("ASSETS201", repository, commit));
}
