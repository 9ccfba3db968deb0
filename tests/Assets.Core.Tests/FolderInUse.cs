namespace Assets.Core.Tests;

/// <summary>Another publish of the same project is at work.</summary>
public sealed class FolderInUse : IDisposable
{
    private static readonly LockPatience Endless = new(TimeSpan.Zero, TimeSpan.MaxValue);
    private static readonly LockPatience None = new(TimeSpan.Zero, TimeSpan.Zero);

    private readonly string root = Directory.CreateTempSubdirectory("assets-lock-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void IsAnnouncedWithTheProcess()
    {
        using var first = Acquire(None);
        int? holder = null;
        Assert.Null(Acquire(None, id => holder = id));
        Assert.Equal(Environment.ProcessId, holder);
    }

    [Fact]
    public void IsWaitedFor()
    {
        var first = Acquire(None)!;
        using var second = Acquire(Endless, _ => first.Dispose());
        Assert.NotNull(second);
    }

    [Fact]
    public void IsAnnouncedOnce()
    {
        using var first = Acquire(None);
        var announced = 0;
        Assert.Null(Acquire(new(TimeSpan.Zero, TimeSpan.FromMilliseconds(300)), _ => announced++));
        Assert.Equal(1, announced);
    }

    [Fact]
    public void IsFreeOnceTheOtherHasEnded()
    {
        Acquire(None)!.Dispose();
        using var next = Acquire(None, _ => Assert.Fail("There is nobody to wait for."));
        Assert.NotNull(next);
    }

    [Fact]
    public void EndsTheWaitWhenItIsCancelled()
    {
        using var first = Acquire(None);
        using var cancellation = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() =>
            FileLock.Acquire(LockFile, Endless, _ => cancellation.Cancel(), cancellation.Token)
        );
    }

    /// <summary>Such a lock file will not become free by waiting.</summary>
    [Fact]
    public void IsNotWhatAnUnusableLockFileMeans()
    {
        Directory.CreateDirectory(LockFile);
        Assert.ThrowsAny<Exception>(() => Acquire(Endless, _ => Assert.Fail("There is nobody to wait for.")));
    }

    private string LockFile => Path.Combine(root, "obj", ".lock");

    private FileLock? Acquire(LockPatience patience, Action<int?>? waiting = null) =>
        FileLock.Acquire(LockFile, patience, waiting ?? (_ => { }), TestContext.Current.CancellationToken);
}
