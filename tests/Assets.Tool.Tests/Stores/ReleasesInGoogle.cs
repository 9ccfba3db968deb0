using Assets.Storage;
using Assets.Storage.Tests.Google;

namespace Assets.Tool.Tests.Stores;

/// <summary>In the double of this repository.</summary>
[Collection(GoogleDouble.Collection)]
public sealed class ReleasesInGoogle(GoogleDouble google) : ReleasesInAStore
{
    protected override IObjectStore Open(string prefix) => google.Store($"gs://{GoogleDouble.Bucket}/life/{prefix}");
}
