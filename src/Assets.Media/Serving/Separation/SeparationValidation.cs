using Assets.Media.Configuration;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Assets.Media.Serving.Separation;

/// <summary>Refuses to start an app whose media overlap with its assets or with each other.</summary>
internal sealed class SeparationValidation(IServiceProvider provider) : IValidateOptions<MediaOptions>
{
    public ValidateOptionsResult Validate(string? name, MediaOptions options)
    {
        var stores = Stores().ToList();
        var failures = new ValidateOptionsResultBuilder();
        foreach (var problem in Folders(stores).Concat(StoreSeparation.Problems(stores)).Concat(Urls(stores, options)))
            failures.AddError(problem);
        return failures.Build();
    }

    private IEnumerable<PlacedStore> Stores()
    {
        var entries = provider.GetRequiredService<StoreEntries>();
        return entries.Names.Select(name => Open(entries, name)).OfType<PlacedStore>();
    }

    /// <summary>A store that cannot be opened is reported by <see cref="MediaValidation"/>.</summary>
    private static PlacedStore? Open(StoreEntries entries, string name)
    {
        try
        {
            return entries[name] is { } entry ? new(name, entry.Address, entry.Options.PublicUrl) : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private IEnumerable<string> Folders(List<PlacedStore> stores) =>
        provider.GetService<IHostEnvironment>() is { } host
            ? FolderSeparation.Problems(
                stores,
                provider.GetService<IWebHostEnvironment>()?.WebRootPath is { Length: > 0 } webRoot ? webRoot : null,
                host.ContentRootPath,
                AppContext.BaseDirectory
            )
            : [];

    private IEnumerable<string> Urls(List<PlacedStore> stores, MediaOptions options) =>
        UrlSeparation.Problems(
            stores
                .Select(store => ($"Assets:Media:Stores:{store.Name}:PublicUrl", store.PublicUrl))
                .Append(("Assets:Media:BaseUrl", options.BaseUrl)),
            provider.GetService<IConfiguration>()?["Assets:BaseUrl"]
        );
}
