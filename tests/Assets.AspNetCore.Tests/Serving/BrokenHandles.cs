using System.Net;
using Assets.AspNetCore.Resolving;
using Assets.AspNetCore.Serving;
using Assets.AspNetCore.Tests.Harness;
using Microsoft.Win32.SafeHandles;

namespace Assets.AspNetCore.Tests.Serving;

/// <summary>A network file system breaks a handle: all later calls on it fail.</summary>
public sealed class BrokenHandles : IDisposable
{
    private readonly PublishedSite site = PublishedSite.Small();
    private readonly OpenFiles files = new();

    [Fact]
    public async Task DoNotPreventAnAssetFromBeingServed()
    {
        await using var app = RunningSite.Of(site, options => options.MemoryBudgetBytes = 0);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await app.Get("/img/logo.png")).Status);
            Break(app);
        }
    }

    [Fact]
    public void AreForgottenWithTheirLeases()
    {
        var body = Body.OfPublishedFile(site.FileOf("img/logo.png"), 200, new(0), files);
        var opened = body.Open();
        var file = opened.File!;
        opened.Dispose();
        file.Handle.Dispose();

        using (var again = body.Open())
        {
            Assert.True(again.Exists);
            Assert.NotSame(file, again.File);
        }

        Assert.False(file.TryAddLease());
    }

    [Fact]
    public async Task AreForgottenAfterAReadThatFails()
    {
        var body = Body.OfPublishedFile(site.FileOf("img/logo.png"), 200, new(0), files);
        var opened = body.Open();
        var context = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        // This handle has a length and cannot be read.
        var unreadable = new OpenFile(WriteOnly());
        await Assert.ThrowsAnyAsync<Exception>(() =>
            new BodyWriting().SendAsync(context.Response, new(unreadable), new(0, 200))
        );
        Assert.False(unreadable.Lease(200).Exists);
        opened.Dispose();
        Assert.True(body.Open().Exists);
    }

    [Fact]
    public void GiveTheMemoryBackWhenABodyCannotBeRead()
    {
        var memory = new MemoryBudget(16 * 200);
        File.WriteAllBytes(site.FileOf("img/logo.png"), new byte[100]);
        Assert.False(Body.OfPublishedFile(site.FileOf("img/logo.png"), 200, memory, files).Open().Exists);
        for (var i = 0; i < 16; i++)
            Assert.True(memory.TryTake(200));
        Assert.False(memory.TryTake(200));
    }

    [Fact]
    public void CloseWhenTheLastLeaseEnds()
    {
        var opened = OpenFile.Open(site.FileOf("img/logo.png"), 200);
        var file = opened.File!;
        var lease = file.Lease(200);
        opened.Dispose();
        Assert.False(file.Handle.IsClosed);
        lease.Dispose();
        Assert.True(file.Handle.IsClosed);
        Assert.False(file.Lease(200).Exists);
    }

    public void Dispose()
    {
        files.Dispose();
        site.Dispose();
    }

    private SafeFileHandle WriteOnly() =>
        File.OpenHandle(site.FileOf("img/logo.png"), FileMode.Open, FileAccess.Write, FileShare.ReadWrite);

    private static void Break(RunningSite app)
    {
        var assets = Assert.IsType<PublishedAssets>(app.Services.GetService(typeof(IAssetResolver)));
        var representation = Assert.Single(assets.Find("img/logo.png")!.Representations);
        using var opened = representation.Body.Open();
        opened.File!.Handle.Dispose();
    }
}
