using System.Diagnostics;

namespace Assets.EndToEnd.Tests.Infra;

/// <summary>
/// A user without rights who owns the site's project and what it writes, but not the packages that it was restored
/// with.
/// </summary>
internal sealed class OtherUser
{
    private const string Nobody = "65534";

    private readonly Site site;

    public OtherUser(Site site)
    {
        this.site = site;
        Directory.CreateDirectory(Home);
        Directory.CreateDirectory(site.PublishFolder);
        Directory.CreateDirectory(site.CacheFolder);
        if (Environment.IsPrivilegedProcess)
        {
            // A temporary folder is made so that only its owner may enter.
            Run("chmod", "a+x", Path.GetDirectoryName(site.Root)!);
            Run("chmod", "a+rwx", site.Root);
            Run("chown", "-R", Nobody, site.ProjectFolder, site.PublishFolder, site.CacheFolder, Home);
        }
        else
        {
            Run("chmod", "-R", "a-x,a+X", Path.Combine(site.InstalledPackage, "tools"));
        }
    }

    private string Home => Path.Combine(site.Root, "home");

    /// <summary>Takes a file away from this user.</summary>
    public void MayNotRead(string path) => Run("chmod", "a-rwx", Path.Combine(site.ProjectFolder, path));

    /// <inheritdoc cref="Site.PublishAsync"/>
    public async Task<Publish> PublishAsync(params string[] arguments)
    {
        var publish = site.PublishArguments(arguments);
        var variables = new Dictionary<string, string>(site.Variables) { ["HOME"] = Home, ["DOTNET_CLI_HOME"] = Home };
        var (exitCode, output) = Environment.IsPrivilegedProcess
            ? await Command.RunAsync(
                "setpriv",
                ["--reuid", Nobody, "--regid", Nobody, "--clear-groups", "dotnet", .. publish],
                site.Root,
                variables
            )
            : await Command.RunAsync("dotnet", publish, site.Root, variables);
        return site.Published(exitCode, output);
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' failed.");
    }
}
