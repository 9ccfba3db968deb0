using Assets.Storage.Testing;
using Assets.Storage.Tests.Google;

namespace Assets.Storage.Tests.Contract;

[Collection(GoogleDouble.Collection)]
public sealed class GoogleDirectUploads(GoogleDouble google)
{
    public static TheoryData<string> Names => [.. DirectUploadContract.Names];

    [Theory, MemberData(nameof(Names))]
    public async Task Keep_the_contract(string name)
    {
        using var store = google.Store();
        await DirectUploadContract.CheckAsync(
            name,
            store,
            DirectUploadRules.All,
            TestContext.Current.CancellationToken
        );
    }
}
