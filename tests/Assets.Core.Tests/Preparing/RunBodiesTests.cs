using Assets.Core.Preparing;

namespace Assets.Core.Tests.Preparing;

public sealed class RunBodiesTests : IDisposable
{
    private readonly FreshFolder folder = new();
    private readonly RunBodies bodies;

    public RunBodiesTests() => bodies = new RunBodies(folder["bodies"], memory: 10);

    public void Dispose()
    {
        bodies.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void StayInMemoryUpToALimit()
    {
        bodies.Put(new byte[6]);
        Assert.Empty(folder.Files);
        bodies.Put(new byte[6]);
        Assert.Single(folder.Files);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("longer than the limit")]
    public void AreGivenBackAsOftenAsAskedFor(string text)
    {
        var body = bodies.Put(System.Text.Encoding.UTF8.GetBytes(text));
        using (var first = RunBodies.Load(body))
            first.Span.Clear();
        using var second = RunBodies.Load(body);
        Assert.Equal(text, System.Text.Encoding.UTF8.GetString(second.Span));
    }

    [Fact]
    public void AreCheckedWhenTheyComeFromAFile()
    {
        var body = bodies.Put("longer than the limit"u8);
        File.WriteAllText(body.File, "LONGER than the limit");
        Assert.Equal(body.File, Assert.Throws<SourceChangedException>(() => RunBodies.Load(body)).File);
    }

    [Fact]
    public void AreDeletedWithTheRun()
    {
        bodies.Put("longer than the limit"u8);
        bodies.Dispose();
        Assert.False(Directory.Exists(folder["bodies"]));
    }

    [Fact]
    public void LeaveThoseOfAnotherRunAloneUnlessItWasKilledLongAgo()
    {
        foreach (var run in new[] { "at work", "killed" })
            Directory.CreateDirectory(folder[$"bodies/{run}"]);
        Directory.SetLastWriteTimeUtc(folder["bodies/killed"], DateTime.UtcNow.AddDays(-2));
        bodies.Dispose();
        Assert.Equal([folder["bodies/at work"]], Directory.EnumerateDirectories(folder["bodies"]));
    }
}
