using System.Diagnostics;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Assets.Browser.Tests.Storefront))]

namespace Assets.Browser.Tests;

/// <summary>The sample shop, published once by the README's own command, and a browser.</summary>
public sealed class Storefront : IAsyncLifetime
{
    private IPlaywright? playwright;

    public static string Root { get; } = FindRoot();

    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Of the packages that publishing the sample has made.</summary>
    public static string PackageVersion =>
        Path.GetFileNameWithoutExtension(
            Directory.GetFiles(Path.Combine(Root, "feed"), "Assets.Build.*.nupkg").Single()
        )["Assets.Build.".Length..];

    public static string Published => Path.Combine(Root, "artifacts", "storefront");

    /// <summary>Servers of the shop.</summary>
    internal RunningShops Shops { get; } = new();

    public async ValueTask InitializeAsync()
    {
        var publish = Process.Start(
            new ProcessStartInfo("bash", ["eng/sample.sh"]) { WorkingDirectory = Root, RedirectStandardOutput = true }
        )!;
        var output = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        Assert.True(publish.ExitCode == 0, output);

        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = "/usr/bin/chromium",
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        await Shops.DisposeAsync();
        if (Browser is not null)
            await Browser.DisposeAsync();
        playwright?.Dispose();
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Assets.Build.sln")))
            folder =
                Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return folder;
    }
}
