using Assets.Storage.Memory;
using Assets.Storage.Testing;

namespace Assets.Storage.Tests.Documentation;

/// <summary>The store that docs/storage.md shows.</summary>
public sealed class TenantStoreContract
{
    public static TheoryData<string> Names => [.. ObjectStoreContract.Names];

    [Theory, MemberData(nameof(Names))]
    public Task Is_kept(string name) =>
        ObjectStoreContract.CheckAsync(
            name,
            new TenantStore(new MemoryStore(), "tenant-1"),
            ObjectStoreFunctions.None,
            TestContext.Current.CancellationToken
        );

    [Fact]
    public void Is_that_of_the_page()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Assets.Build.sln")))
            root = root.Parent!;
        var page = File.ReadAllText(Path.Combine(root.FullName, "docs", "storage.md"));
        var source = File.ReadAllText(
            Path.Combine(root.FullName, "tests", "Assets.Storage.Tests", "Documentation", "TenantStore.cs")
        );
        Assert.Contains(
            source[source.IndexOf("/// <summary>", StringComparison.Ordinal)..],
            page,
            StringComparison.Ordinal
        );
    }
}
