using System.Diagnostics.CodeAnalysis;

namespace Assets.EndToEnd.Tests.Infra;

/// <summary>
/// One situation, set up once for all expectations about it. Its folder is deleted when they all hold; otherwise it
/// stays,
/// with the logs of every
/// run, under <c>assets-e2e-failed</c> in the temporary folder.
/// </summary>
public abstract class Scenario(PackedPackage package) : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("assets-e2e-").FullName;
    private bool failed = true;

    /// <summary>The site.</summary>
    [field: MaybeNull]
    public Site Site => field ??= NewSite();

    /// <summary>The packages that sites install.</summary>
    protected PackedPackage Package => package;

    /// <summary>Why the situation cannot be set up on this system; null if it can.</summary>
    protected internal virtual string? SkipReason => null;

    /// <summary>The reason of situations that need users, permissions or disks as Linux has them.</summary>
    protected static string? UnlessLinux =>
        OperatingSystem.IsLinux() ? null : "This situation needs users, permissions or disks as Linux has them.";

    /// <summary>Sets the situation up.</summary>
    protected abstract Task PlayAsync();

    /// <summary>Releases resources outside of the folder.</summary>
    protected virtual ValueTask EndAsync() => default;

    /// <summary>Another site, in a folder of its own.</summary>
    protected Site NewSite(string name = "") => new(package, Path.Combine(folder, name));

    /// <summary>Called when an expectation was not met.</summary>
    internal void Fail() => failed = true;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        try
        {
            if (SkipReason is null)
                await PlayAsync();
            failed = false;
        }
        catch
        {
            // A fixture that cannot be made is not disposed of.
            await DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!Directory.Exists(folder))
            return;

        await EndAsync();
        if (failed)
            Keep();
        else
            Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private void Keep()
    {
        var kept = Path.Combine(
            Path.GetTempPath(),
            "assets-e2e-failed",
            $"{GetType().DeclaringType?.Name}-{Path.GetFileName(folder)}"
        );
        Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
        Directory.Move(folder, kept);
        TestContext.Current.SendDiagnosticMessage("The site and its binlogs are kept in {0}", kept);
    }
}
