using Assets.AspNetCore.Tests.Entries;
using Assets.AspNetCore.Tests.Harness;
using Assets.Manifest;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.AspNetCore.Tests.DevServer;

/// <summary>An app's folder in development with a front-end project in it.</summary>
internal sealed class FrontendFolder : IDisposable
{
    public FrontendFolder()
    {
        Write("frontend/package.json", """{"name":"shop-frontend","devDependencies":{"vite":"8.3.8"}}""");
        Write("frontend/src/main.ts", "");
        Write("frontend/src/site.scss", "");
        Write("wwwroot/dist/main-1.js", "");
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("assets-frontend-").FullName;

    public string Project => Path.Combine(Root, "frontend");

    public string? Server { get; set; }

    public string? Command { get; set; }

    public bool StartServer { get; init; }

    public bool IsBuilt { get; init; }

    public ManualTime Time { get; } = new();

    public void Write(string name, string text)
    {
        var file = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>Starts the app with the pages of <see cref="EntrySite.Pages"/>.</summary>
    public RunningSite Start(Action<AssetsOptions>? options = null, string environment = "Development")
    {
        var manifest = new DevelopmentManifest
        {
            Frontends = [new(Project, "dist", Server, Command, StartServer)],
            EntryPoints = IsBuilt
                ? new Dictionary<string, EntryPoint> { ["src/main.ts"] = new() { Scripts = ["dist/main-1.js"] } }
                : new Dictionary<string, EntryPoint>(),
        };
        using (var stream = File.Create(Path.Combine(Root, DevelopmentManifest.FileName)))
            DevelopmentManifestJson.Write(stream, manifest);
        return RunningSite.Live(
            Root,
            environment,
            options,
            builder => builder.Services.AddSingleton<TimeProvider>(Time),
            EntrySite.Pages
        );
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}

/// <summary>A clock that a test moves.</summary>
internal sealed class ManualTime : TimeProvider
{
    private long ticks = 1;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => ticks;

    public void Advance(TimeSpan time) => ticks += time.Ticks;
}
