namespace Assets.Tool.CommandLine;

/// <summary>
/// The end of standard input. A build that starts this process keeps its input open and writes nothing, so the input
/// ends with the build, also with one that is killed.
/// </summary>
internal static class EndOfInput
{
    /// <summary>Cancels when the input ends.</summary>
    public static Task CancelAsync(CancellationTokenSource source) =>
        Task.Run(async () =>
        {
            try
            {
                await using var input = Console.OpenStandardInput();
                while (await input.ReadAsync(new byte[1]) > 0) { }
                await source.CancelAsync();
            }
            catch (Exception exception) when (exception is IOException or ObjectDisposedException)
            {
                // The command has ended.
            }
        });
}
