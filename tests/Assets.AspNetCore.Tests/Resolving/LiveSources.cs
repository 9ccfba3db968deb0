using Assets.AspNetCore.Resolving;
using Assets.Manifest;

namespace Assets.AspNetCore.Tests.Resolving;

public sealed class LiveSources : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("assets-source-").FullName;

    public LiveSources()
    {
        Directory.CreateDirectory(Path.Combine(root, "js/inner"));
        File.WriteAllText(Path.Combine(root, "js/app.js"), "");
        File.WriteAllText(Path.Combine(root, "js/app.js.map"), "");
        File.WriteAllText(Path.Combine(root, "js/inner/part.js"), "");
    }

    [Fact]
    public void AnswerBelowTheirBasePath()
    {
        var source = new LiveSource(new(root, "app", [], []));
        Assert.NotNull(source.File("app/js/app.js"));
        Assert.Null(source.File("js/app.js"));
        Assert.Null(source.File("application/js/app.js"));
    }

    [Fact]
    public void AnswerForWhatMatchesAndIsNotExcluded()
    {
        var source = new LiveSource(new(root, "", ["js/**"], ["**/*.map"]));
        Assert.NotNull(source.File("js/inner/part.js"));
        Assert.Null(source.File("js/app.js.map"));
        Assert.Equal(["js/app.js", "js/inner/part.js"], source.Paths.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void MatchAsTheBuildDoes()
    {
        var source = new LiveSource(new(root, "", ["*.j?"], ["*.map"]));
        Assert.NotNull(source.File("js/inner/part.js"));
        Assert.Null(source.File("js/app.js.map"));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("*.cs;**", "app/Program.cs")]
    public void LeaveOutSourceCodeAsAPublishDoes(string match, string? expected)
    {
        File.WriteAllText(Path.Combine(root, "Program.cs"), "");
        File.WriteAllText(Path.Combine(root, "appsettings.json"), "");
        var source = new LiveSource(new(root, "app", match.Length == 0 ? [] : match.Split(';'), []));
        Assert.Null(source.File("app/appsettings.json"));
        Assert.Equal(expected is not null, source.File("app/Program.cs") is not null);
        Assert.Equal(
            expected,
            source.Paths.FirstOrDefault(path => !path.StartsWith("app/js/", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void MayBeASingleFile()
    {
        var source = new LiveSource(new(Path.Combine(root, "js/app.js"), "lib", [], []));
        Assert.NotNull(source.File("lib/app.js"));
        Assert.Null(source.File("lib/app.js.map"));
        Assert.Equal(["lib/app.js"], source.Paths);
    }

    [Fact]
    public void MayBeMissing() => Assert.Null(new LiveSource(new(Path.Combine(root, "none"), "", [], [])).File("a"));

    [Theory]
    [InlineData("../escape.txt")]
    [InlineData("js/../../escape.txt")]
    public void NeverLeaveTheirRoot(string path)
    {
        File.WriteAllText(Path.Combine(root, "..", "escape.txt"), "");
        Assert.Null(new LiveSource(new(root, "", [], [])).File(path));
        File.Delete(Path.Combine(root, "..", "escape.txt"));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
