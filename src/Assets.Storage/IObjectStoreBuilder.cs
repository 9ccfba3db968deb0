namespace Assets.Storage;

/// <summary>
/// Where an app says which store a part of it uses. Packages add methods to it: <c>UseFileSystem</c>, <c>UseS3</c>,
/// <c>UseAzure</c>, <c>UseGoogle</c>.
/// </summary>
public interface IObjectStoreBuilder
{
    /// <summary>Sets the store. Of several calls the last one holds.</summary>
    /// <param name="address">
    /// Finds the address when the app starts. It is also compared with other addresses, to find stores that overlap.
    /// </param>
    /// <param name="open">Makes the client, once. It sends no request. The caller disposes what it makes.</param>
    void Use(Func<IServiceProvider, StoreAddress> address, Func<IServiceProvider, StoreAddress, IObjectStore> open);
}
