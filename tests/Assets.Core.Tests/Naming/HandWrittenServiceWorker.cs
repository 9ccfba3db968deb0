using Assets.Core.Naming;
using Assets.Core.Tests.Pipeline;

namespace Assets.Core.Tests.Naming;

public sealed class HandWrittenServiceWorker : IDisposable
{
    private readonly PipelineSite site = new PipelineSite()
        .With("app/index.html", "<link rel=stylesheet href=style.css><script src=js/app.js></script>")
        .With("app/style.css", "")
        .With("app/js/app.js", "0;")
        .With("app/js/lazy.js", "0;")
        .With("other/style.css", "")
        .With(
            "app/sw.js",
            "addEventListener('install', e => e.waitUntil(caches.open('v1').then(c => "
                + "c.addAll(['./', 'index.html', 'style.css', './js/app.js']))))"
        );

    public void Dispose() => site.Dispose();

    [Fact]
    public void Keeps_the_names_that_it_stores()
    {
        Assert.Equal("app/js/app.js app/style.css", site.Kept());
        Assert.Contains("href=style.css", site.Run().Text("app/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_told_once_of_the_list_that_is_made_for_it()
    {
        var message = site.Run().Only("ASSETS222");
        Assert.Contains("AssetsPrecacheManifest", message.Message, StringComparison.Ordinal);
        Assert.Equal(site.FileOf("app/sw.js"), message.Place!.Value.File);
        Assert.All(site.Run().KeptNames, name => Assert.Equal(KeptNameReason.ServiceWorker, name.Reason));
    }
}
