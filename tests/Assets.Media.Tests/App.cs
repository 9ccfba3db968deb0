using System.Text;
using Assets.Storage;
using Assets.Storage.Memory;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Assets.Media.Tests;

/// <summary>The services of an app with media stores, without a server.</summary>
internal sealed class App : IDisposable
{
    private readonly ServiceProvider provider;

    private App(ServiceProvider provider) => this.provider = provider;

    /// <summary>The objects of the store <c>files</c>, if <see cref="WithFiles"/> made it.</summary>
    public MemoryStore Objects { get; private init; } = new();

    public IServiceProvider Services => provider;

    public IMediaStorage this[string name] => provider.GetRequiredKeyedService<IMediaStorage>(name);

    public IMediaStorage Files => this["files"];

    public static App With(
        Action<MediaBuilder>? media = null,
        Action<IServiceCollection>? services = null,
        params (string Key, string? Value)[] settings
    ) => new(Provider(media, services, settings));

    /// <summary>An app with one store in memory.</summary>
    public static App WithFiles(
        Action<MediaStoreBuilder>? store = null,
        Action<IServiceCollection>? services = null,
        IObjectStore? objects = null
    )
    {
        var memory = new MemoryStore();
        return new(
            Provider(
                media =>
                    media.Add(
                        "files",
                        files =>
                        {
                            files.Use(StoreAddress.Parse("memory://files"), _ => objects ?? memory);
                            store?.Invoke(files);
                        }
                    ),
                services,
                []
            )
        )
        {
            Objects = memory,
        };
    }

    /// <summary>The keys of the store <c>files</c> in order.</summary>
    public async Task<string[]> KeysAsync()
    {
        var keys = new List<string>();
        await foreach (var entry in Objects.ListAsync())
            keys.Add(entry.Key.Value);
        return [.. keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>The messages of what is wrong when the app starts.</summary>
    public string StartProblems()
    {
        try
        {
            provider.GetRequiredService<IStartupValidator>().Validate();
            return "";
        }
        catch (Exception exception)
        {
            return exception is AggregateException several
                ? string.Join('\n', several.InnerExceptions.Select(inner => inner.Message))
                : exception.Message;
        }
    }

    public static Stream Text(string text) => new MemoryStream(Encoding.UTF8.GetBytes(text));

    public void Dispose() => provider.Dispose();

    private static ServiceProvider Provider(
        Action<MediaBuilder>? media,
        Action<IServiceCollection>? more,
        (string Key, string? Value)[] settings
    )
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(
            new ConfigurationBuilder()
                // Otherwise Data Protection writes its keys into the home folder.
                .AddInMemoryCollection([
                    KeyValuePair.Create("Assets:Media:SigningKeys:0", (string?)Serving.MediaSite.Key),
                ])
                .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)))
                .Build()
        );
        services.AddSingleton<IHostEnvironment>(new Place());
        services.AddMedia(media);
        more?.Invoke(services);
        return services.BuildServiceProvider();
    }

    private sealed class Place : IHostEnvironment
    {
        public string ApplicationName { get; set; } = "Tests";

        public string EnvironmentName { get; set; } = Environments.Development;

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
