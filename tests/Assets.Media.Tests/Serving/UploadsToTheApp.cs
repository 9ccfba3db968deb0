namespace Assets.Media.Tests.Serving;

/// <summary>Files that a client sends to the app with a ticket, because the store cannot receive them.</summary>
public sealed class UploadsToTheApp
{
    [Fact]
    public async Task Are_received_with_a_ticket_once_and_not_served()
    {
        await using var site = await MediaSite.Start();
        var storage =
            Microsoft.Extensions.DependencyInjection.ServiceProviderKeyedServiceExtensions.GetRequiredKeyedService<IMediaStorage>(
                site.Services,
                "avatars"
            );
        var ticket = (await storage.CreateUploadAsync(new() { FileName = "a.txt", Length = 5 })).Ticket!;
        using var client = site.Server.CreateClient();
        Assert.Equal(204, await Put(client, ticket.Url));
        Assert.NotEqual(204, await Put(client, ticket.Url));
        Assert.Equal(404, (await site.Get(ticket.Url)).Status);
        Assert.True((await storage.CompleteUploadAsync(ticket.Token)).IsStored);
    }

    [Fact]
    public async Task Are_refused_without_one()
    {
        await using var site = await MediaSite.Start();
        using var client = site.Server.CreateClient();
        Assert.InRange(await Put(client, "/media/avatars/_uploads/forged.token"), 400, 499);
        Assert.Equal(405, await Put(client, "/media/avatars/a.txt"));
    }

    private static async Task<int> Put(HttpClient client, string url)
    {
        using var content = new StringContent("hello");
        using var response = await client.PutAsync(new Uri(url, UriKind.Relative), content);
        return (int)response.StatusCode;
    }
}
