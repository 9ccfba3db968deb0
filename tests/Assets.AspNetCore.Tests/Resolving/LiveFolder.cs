using System.Net;
using Assets.AspNetCore.Tests.Harness;
using Assets.AspNetCore.Tests.Urls;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Assets.AspNetCore.Tests.Resolving;

public sealed class LiveFolder : IAsyncDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("assets-live-").FullName;
    private readonly RunningSite app;

    public LiveFolder()
    {
        Write("wwwroot/css/site.css", "a{}");
        Write("wwwroot/.well-known/security.txt", "Contact: x");
        Write("wwwroot/.git/config", "secret");
        app = RunningSite.Live(root);
    }

    [Fact]
    public async Task IsServedWithValidatorsAndWithoutCaching()
    {
        var answer = await app.Get("/css/site.css", "Accept-Encoding: br");
        Assert.Equal("a{}", answer.Text);
        Assert.Equal("no-cache", answer["Cache-Control"]);
        Assert.Equal("text/css; charset=utf-8", answer["Content-Type"]);
        Assert.Equal(
            HttpStatusCode.NotModified,
            (await app.Get("/css/site.css", $"If-None-Match: {answer["ETag"]}")).Status
        );
    }

    [Fact]
    public async Task IsReadOnceForARequestToTheEndpoint()
    {
        using var folder = new PhysicalFileProvider(Path.Combine(root, "wwwroot"));
        var files = new CountingFiles(folder);
        await using var other = RunningSite.Live(
            root,
            services: builder => builder.Environment.WebRootFileProvider = files,
            pipeline: app => app.MapAssets()
        );
        Assert.Equal("a{}", (await other.Get("/css/site.css")).Text);
        Assert.Equal(1, files.Reads);
    }

    [Fact]
    public async Task HasNoTimeInTheFuture()
    {
        File.SetLastWriteTimeUtc(Path.Combine(root, "wwwroot/css/site.css"), DateTime.UtcNow.AddHours(10));
        var modified = (await app.Get("/css/site.css"))["Last-Modified"]!;
        Assert.True(
            DateTime
                .ParseExact(modified, "r", null, System.Globalization.DateTimeStyles.AssumeUniversal)
                .ToUniversalTime() <= DateTime.UtcNow
        );
    }

    [Fact]
    public async Task ShowsAChangeAtOnceEvenOfTheSameLengthAndTime()
    {
        var before = await app.Get("/css/site.css");
        var time = File.GetLastWriteTimeUtc(Path.Combine(root, "wwwroot/css/site.css"));
        Write("wwwroot/css/site.css", "b{}");
        File.SetLastWriteTimeUtc(Path.Combine(root, "wwwroot/css/site.css"), time);
        var after = await app.Get("/css/site.css", $"If-None-Match: {before["ETag"]}");
        Assert.Equal(HttpStatusCode.OK, after.Status);
        Assert.Equal("b{}", after.Text);
    }

    [Fact]
    public async Task ShowsANewFileAndForgetsADeletedOne()
    {
        Write("wwwroot/new.js", "1");
        Assert.Equal("1", (await app.Get("/new.js")).Text);
        File.Delete(Path.Combine(root, "wwwroot/new.js"));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Get("/new.js")).Status);
    }

    [Fact]
    public async Task ServesWellKnownButNoOtherDotFolder()
    {
        Assert.Equal(HttpStatusCode.OK, (await app.Get("/.well-known/security.txt")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Get("/.git/config")).Status);
    }

    [Theory]
    [InlineData("/css/")]
    [InlineData("/css")]
    [InlineData("/css/site.css/")]
    [InlineData("/css//site.css")]
    [InlineData("//css/site.css")]
    [InlineData("/css%5Csite.css")]
    [InlineData("/../secret.txt")]
    [InlineData("/%2e%2e/secret.txt")]
    [InlineData("/css/..%2f..%2fsecret.txt")]
    [InlineData("/.well-known/../../secret.txt")]
    [InlineData("/.well-known/%2e%2e/.git/config")]
    public async Task ServesNothingUnderAnotherSpelling(string path)
    {
        Write("secret.txt", "secret");
        Assert.Equal(HttpStatusCode.NotFound, (await app.Get(path)).Status);
    }

    [Fact]
    public void HasPlainUrls() => Assert.Equal("/css/site.css?a#b", app.Urls.Url("~/css/site.css?a#b"));

    [Fact]
    public async Task IsUsedWithAWarningWhenAnAppOutsideDevelopmentRunsFromItsBuildOutput()
    {
        await using var production = RunningSite.Live(root, "Production");
        Assert.Equal("a{}", (await production.Get("/css/site.css")).Text);
        Assert.StartsWith(
            "Warning ASSETS403: The app runs from its build output '",
            Assert.Single(production.Messages.Of("ASSETS403")),
            StringComparison.Ordinal
        );
        Assert.Empty(app.Messages.Of("ASSETS403"));
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(root, recursive: true);
    }

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, path))!);
        File.WriteAllText(Path.Combine(root, path), text);
    }

    private sealed class CountingFiles(PhysicalFileProvider files) : IFileProvider
    {
        public int Reads { get; private set; }

        public IDirectoryContents GetDirectoryContents(string subpath) => files.GetDirectoryContents(subpath);

        public IFileInfo GetFileInfo(string subpath) => new CountingFile(files.GetFileInfo(subpath), this);

        public IChangeToken Watch(string filter) => files.Watch(filter);

        private sealed class CountingFile(IFileInfo file, CountingFiles files) : IFileInfo
        {
            public bool Exists => file.Exists;

            public long Length => file.Length;

            public string? PhysicalPath => file.PhysicalPath;

            public string Name => file.Name;

            public DateTimeOffset LastModified => file.LastModified;

            public bool IsDirectory => file.IsDirectory;

            public Stream CreateReadStream()
            {
                files.Reads++;
                return file.CreateReadStream();
            }
        }
    }
}
