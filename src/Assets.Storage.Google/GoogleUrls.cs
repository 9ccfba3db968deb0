namespace Assets.Storage.Google;

/// <summary>The URLs of the JSON API for one bucket.</summary>
internal sealed class GoogleUrls(Uri endpoint, string bucket)
{
    private readonly string root = endpoint.AbsoluteUri.TrimEnd('/');

    public Uri Upload(string query) => new($"{root}/upload/storage/v1/b/{bucket}/o?{query}");

    public Uri List(string query) => new($"{root}/storage/v1/b/{bucket}/o?{query}");

    /// <summary>The name is one segment, whose slashes are escaped too.</summary>
    public Uri Object(string name, string query = "") =>
        new($"{root}/storage/v1/b/{bucket}/o/{Uri.EscapeDataString(name)}{query}");
}
