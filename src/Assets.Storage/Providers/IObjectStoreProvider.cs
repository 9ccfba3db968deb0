using Microsoft.Extensions.Configuration;

namespace Assets.Storage.Providers;

/// <summary>Opens the stores of one scheme. Registered as a service, it is found by the scheme of an address.</summary>
public interface IObjectStoreProvider
{
    /// <summary>The scheme of the addresses in lower case (<c>s3</c>).</summary>
    string Scheme { get; }

    /// <summary>The settings that <see cref="Open"/> reads, without <c>Address</c>; others are refused.</summary>
    IReadOnlyCollection<string> SettingNames { get; }

    /// <summary>Makes the client of a store. It sends no request.</summary>
    /// <param name="address">Bucket or container, and prefix.</param>
    /// <param name="settings">Settings by name (<c>Endpoint</c>), such as the section of the store.</param>
    /// <exception cref="ObjectStoreException">
    /// <see cref="ObjectStoreFailure.InvalidSettings"/>: a setting is missing or wrong; the message names it.
    /// </exception>
    IObjectStore Open(StoreAddress address, IConfiguration settings);
}
