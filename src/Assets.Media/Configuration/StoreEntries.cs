using Assets.Media.Inspection;
using Assets.Media.Naming;
using Assets.Media.Storing;
using Assets.Storage;
using Assets.Storage.Providers;
using Assets.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Assets.Media.Configuration;

/// <summary>Opens the stores of code and configuration, each once.</summary>
internal sealed class StoreEntries(
    DeclaredStores declared,
    MediaConfiguration configuration,
    IOptionsMonitor<MediaStoreOptions> options,
    IServiceProvider provider
) : IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, MediaStoreEntry> entries = new(StringComparer.Ordinal);

    /// <summary>Those of code in order, then those that only the configuration has.</summary>
    public IReadOnlyList<string> Names { get; } =
    [.. declared.Names.Concat(configuration.Names).Distinct(StringComparer.Ordinal)];

    /// <exception cref="InvalidOperationException">There is no such store, or its settings are wrong.</exception>
    public MediaStoreEntry this[string name]
    {
        get
        {
            lock (gate)
            {
                if (entries.TryGetValue(name, out var entry))
                    return entry;
                return entries[name] = Names.Contains(name) ? Open(name) : throw Unknown(name);
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            foreach (var entry in entries.Values)
                (entry.Store as IDisposable)?.Dispose();
            entries.Clear();
        }
    }

    private MediaStoreEntry Open(string name)
    {
        var rules = options.Get(name);
        var (address, store) = Locate(name);
        try
        {
            return new()
            {
                Name = name,
                Options = rules,
                Store = store,
                Address = address,
                AllowedTypes = TypeList.Parse(rules.AllowedTypes),
                InlineTypes = TypeList.Parse(rules.InlineTypes),
                Path = PathTemplate.Parse(rules.Path),
            };
        }
        catch (FormatException exception)
        {
            throw Wrong(name, exception.Message);
        }
    }

    private (StoreAddress Address, IObjectStore Store) Locate(string name)
    {
        try
        {
            if (configuration.AddressOf(name) is { } configured)
            {
                var stores = provider.GetRequiredService<ObjectStores>();
                return (configured.Address, stores.Open(configured.Address, configured.Settings));
            }

            if (declared.Find(name) is { Address: { } find, Open: { } open } && find(provider) is var address)
                return (address, open(provider, address));
        }
        catch (ObjectStoreException exception)
        {
            throw Wrong(name, exception.Message);
        }

        throw Wrong(
            name,
            $"it has no address. Set '{configuration.StoreSection(name).Path}:Store:Address' to the address of a store "
                + "('s3://bucket/prefix', or a folder), or call UseFileSystem(\"media/…\") in AddMedia."
        );
    }

    private InvalidOperationException Unknown(string name) =>
        new(
            $"There is no media store '{name}'."
                + (new NearestNames(Names).NearestTo(name) is { } nearest ? $" Did you mean '{nearest}'?" : "")
                + (
                    Names.Count > 0
                        ? $" The app has {string.Join(", ", Names)}."
                        : " Add it: services.AddMedia(media => media.Add(…))."
                )
        );

    private static InvalidOperationException Wrong(string name, string problem) =>
        new($"The media store '{name}' cannot be opened: {problem}");
}
