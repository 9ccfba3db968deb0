using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Assets.Browser.Tests;

/// <summary>A server process of a published site on a free port of the loopback interface, ended by its pid.</summary>
internal sealed partial class RunningShop : IAsyncDisposable
{
    private readonly Process process;

    private RunningShop(Process process, string url) => (this.process, Url) = (process, url);

    /// <summary>Where it listens, without a trailing slash.</summary>
    public string Url { get; }

    public static Task<RunningShop> StartAsync(string folder, params string[] arguments) =>
        StartAsync(folder, "Storefront.dll", arguments);

    public static async Task<RunningShop> StartAsync(string folder, string app, string[] arguments)
    {
        var process = Process.Start(
            new ProcessStartInfo("dotnet", [app, "--urls", "http://127.0.0.1:0", .. arguments])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
            }
        )!;
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return new RunningShop(process, match.Groups[1].Value);
            }
        }

        throw new InvalidOperationException($"{app} ended before it listened.");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    [GeneratedRegex(@"Now listening on: (\S+)")]
    private static partial Regex Listening();
}
