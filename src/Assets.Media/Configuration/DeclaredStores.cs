using Assets.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.Media.Configuration;

/// <summary>A store as code declares it.</summary>
internal sealed class DeclaredStore(string name)
{
    public string Name => name;

    /// <summary>Null if only the configuration says where the store is.</summary>
    public Func<IServiceProvider, StoreAddress>? Address { get; set; }

    public Func<IServiceProvider, StoreAddress, IObjectStore>? Open { get; set; }
}

/// <summary>The stores that code declares, in order.</summary>
internal sealed class DeclaredStores
{
    private readonly List<DeclaredStore> stores = [];

    public IEnumerable<string> Names => stores.Select(store => store.Name);

    /// <summary>Those of an app, which has one list however often <c>AddMedia</c> is called.</summary>
    public static DeclaredStores Of(IServiceCollection services)
    {
        if (
            services.FirstOrDefault(service => service.ServiceType == typeof(DeclaredStores))?.ImplementationInstance
            is DeclaredStores existing
        )
            return existing;
        var declared = new DeclaredStores();
        services.AddSingleton(declared);
        return declared;
    }

    /// <exception cref="ArgumentException">Another store has the name.</exception>
    public DeclaredStore Add(string name)
    {
        if (Find(name) is not null)
            throw new ArgumentException($"The media store '{name}' is added twice. Give one of them another name.");
        var store = new DeclaredStore(name);
        stores.Add(store);
        return store;
    }

    public DeclaredStore? Find(string name) => stores.Find(store => store.Name == name);
}
