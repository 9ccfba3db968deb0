using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Hosting;

/// <summary>A published site that runs while its expectations are checked.</summary>
/// <param name="serve"><c>assets</c> or <c>framework</c>: who answers.</param>
/// <param name="executable">What is started in the publish folder.</param>
/// <param name="arguments">How it is published.</param>
public abstract class ServedSiteScenario(
    PackedPackage package,
    string serve,
    string executable,
    params string[] arguments
) : OnePublish(package)
{
    internal RunningApp App { get; private set; } = null!;

    /// <summary>A URL path with a fingerprint.</summary>
    public string Stylesheet => Publish.WebRoot.NameOf("css/site.css");

    /// <summary>Where it is started.</summary>
    protected virtual string WorkingDirectory => Site.PublishFolder;

    /// <summary>Variables of its environment.</summary>
    protected virtual Dictionary<string, string> Variables => [];

    /// <summary>Writes the site.</summary>
    protected virtual void WriteFiles() => Site.WithOrdinaryFiles();

    /// <inheritdoc/>
    protected override async Task PlayAsync()
    {
        WriteFiles();
        Publish = (await Site.PublishAsync(arguments)).Succeeded();
        App = await RunningApp.StartAsync(
            Path.Combine(Site.PublishFolder, executable),
            WorkingDirectory,
            serve,
            variables: Variables
        );
    }

    /// <inheritdoc/>
    protected override async ValueTask EndAsync()
    {
        if (App is not null)
            await App.DisposeAsync();
    }
}
