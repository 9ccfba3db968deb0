using System.Text;
using Assets.Core.Migration;

namespace Assets.Core.Tests.Migration;

public sealed class LibrariesOfLibMan
{
    private const string Files =
        """{ "libraries": [{ "library": "jquery@3.7.1", "destination": "wwwroot/lib/jquery", "files": ["jquery.js", "jquery.min.*"] }] }""";

    [Fact]
    public void NameTheFirstFileThatIsMissing() => Assert.Equal("wwwroot/lib/jquery/jquery.js", Missing(Files));

    [Fact]
    public void AreThereWithTheirFiles() => Assert.Null(Missing(Files, "wwwroot/lib/jquery/jquery.js"));

    [Theory]
    [InlineData("wwwroot/lib", "wwwroot/lib/a.js")]
    [InlineData("wwwroot/lib", "wwwroot/lib/@scope/pico/a.js")]
    [InlineData("wwwroot/lib/[Name]/", "wwwroot/lib/@scope/pico/a.js")]
    public void WithoutADestinationAreInTheDefaultOne(string destination, string file)
    {
        var text =
            $$"""{ "defaultDestination": "{{destination}}", "libraries": [{ "library": "@scope/pico@2.1.1", "files": ["a.js"] }] }""";
        Assert.NotNull(Missing(text));
        Assert.Null(Missing(text, file));
    }

    [Fact]
    public void AsAWholeAreMissingIfTheirFolderIsEmpty()
    {
        const string Text = """{ "libraries": [{ "library": "a@1", "destination": "wwwroot/lib/a/" }] }""";
        Assert.Equal("wwwroot/lib/a", Missing(Text));
        Assert.Null(Missing(Text, "wwwroot/lib/a/x.js"));
    }

    [Fact]
    public void WithoutAnyDestinationAreNotLookedFor() =>
        Assert.Null(Missing("""{ "libraries": [{ "library": "a@1" }] }"""));

    private static string? Missing(string text, params string[] existing) =>
        Assert
            .Single(ClientLibrary.Read("libman.json", Encoding.UTF8.GetBytes(text), _ => { }))
            .FirstMissing(
                file => existing.Contains(file),
                folder => existing.Any(file => file.StartsWith(folder + "/", StringComparison.Ordinal))
            );
}
