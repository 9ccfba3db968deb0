using Assets.Media.Configuration;
using Assets.Media.Scanning;
using Assets.Media.Validating;
using Assets.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.Media;

/// <summary>Says where a store is and what it accepts.</summary>
public sealed class MediaStoreBuilder : IObjectStoreBuilder
{
    private readonly DeclaredStore store;

    internal MediaStoreBuilder(IServiceCollection services, DeclaredStore store) =>
        (Services, this.store) = (services, store);

    /// <summary>The app's services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The name of the store.</summary>
    public string Name => store.Name;

    /// <inheritdoc/>
    public void Use(
        Func<IServiceProvider, StoreAddress> address,
        Func<IServiceProvider, StoreAddress, IObjectStore> open
    ) => (store.Address, store.Open) = (address, open);

    /// <summary>Changes the rules.</summary>
    /// <param name="configure">Changes the options.</param>
    public MediaStoreBuilder Configure(Action<MediaStoreOptions> configure)
    {
        Services.Configure(Name, configure);
        return this;
    }

    /// <summary>Everybody who knows the URL of a file can read it.</summary>
    public MediaStoreBuilder Public() => Configure(options => options.Access = MediaAccess.Public);

    /// <summary>A file is read with a signed URL that expires. This is the default.</summary>
    public MediaStoreBuilder Private() => Configure(options => options.Access = MediaAccess.Private);

    /// <summary>A file is read by users who meet an authorization policy, instead of with a signed URL.</summary>
    /// <param name="policy">The name of the policy; the default policy if it is empty.</param>
    public MediaStoreBuilder RequireAuthorization(string policy = "") =>
        Configure(options =>
        {
            options.Access = MediaAccess.Private;
            options.AuthorizationPolicy = policy;
        });

    /// <summary>Sets how keys are made.</summary>
    /// <param name="template">As for <see cref="MediaStoreOptions.Path"/>.</param>
    public MediaStoreBuilder Path(string template) => Configure(options => options.Path = template);

    /// <summary>Sets how keys are made.</summary>
    /// <param name="makePath">
    /// Makes the key of a file, an <see cref="ObjectKey"/>. If it is in use, the file gets another one beside it.
    /// </param>
    public MediaStoreBuilder Path(Func<MediaCandidate, string> makePath) =>
        Configure(options => options.MakePath = makePath);

    /// <summary>Sets the largest file.</summary>
    /// <param name="bytes">The number of bytes, 1 or more.</param>
    public MediaStoreBuilder MaxLength(long bytes) => Configure(options => options.MaxLength = bytes);

    /// <summary>Sets the types that are stored.</summary>
    /// <param name="types">As for <see cref="MediaStoreOptions.AllowedTypes"/>.</param>
    public MediaStoreBuilder Allow(params string[] types) => Configure(options => options.AllowedTypes = types);

    /// <summary>Accepts images only, and sets the rules for them.</summary>
    /// <param name="configure">Changes the rules.</param>
    public MediaStoreBuilder Images(Action<ImageRules>? configure = null) =>
        Configure(options =>
        {
            options.AllowedTypes = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"];
            configure?.Invoke(options.Images);
        });

    /// <summary>Adds a validator for the files of this store. It may use services of a request's scope.</summary>
    /// <typeparam name="T">The validator; its constructor may have services as parameters.</typeparam>
    public MediaStoreBuilder Validate<T>()
        where T : class, IMediaValidator
    {
        Services.AddKeyedTransient<IMediaValidator, T>(Name);
        return this;
    }

    /// <summary>Adds a scanner for the files of this store.</summary>
    /// <typeparam name="T">The scanner; its constructor may have services as parameters.</typeparam>
    public MediaStoreBuilder Scan<T>()
        where T : class, IMediaScanner
    {
        Services.AddKeyedTransient<IMediaScanner, T>(Name);
        return this;
    }
}
