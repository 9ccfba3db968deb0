namespace Assets.Core.Minifying.NUglify;

/// <summary>Runs recursive code on a separate thread with a stack that it cannot exhaust.</summary>
internal static class LargeStack
{
    // For the deepest tree that is accepted (SyntaxTree.MaxDepth), with a reserve; only the used part takes memory.
    private const int Bytes = 256 << 20;

    /// <summary>Runs it; an exception fails the task.</summary>
    public static Task<T> RunAsync<T>(Func<T> work)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(
            () =>
            {
                try
                {
                    result.SetResult(work());
                }
                catch (Exception exception)
                {
                    result.SetException(exception);
                }
            },
            Bytes
        )
        {
            IsBackground = true,
            Name = "NUglify",
        };
        thread.Start();
        return result.Task;
    }
}
