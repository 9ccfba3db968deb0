using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Assets.AspNetCore.Tests.Resolving;

/// <summary>A hosting environment without an app.</summary>
internal sealed class HostingEnvironmentOf(string name, string? webRoot, string contentRoot = "/") : IWebHostEnvironment
{
    public string WebRootPath { get; set; } = webRoot!;

    public IFileProvider WebRootFileProvider { get; set; } = new NullFileProvider();

    public string ApplicationName { get; set; } = "App";

    public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();

    public string ContentRootPath { get; set; } = contentRoot;

    public string EnvironmentName { get; set; } = name;
}

/// <summary>A folder below a prefix, as in the SDK's static web assets.</summary>
internal sealed class PrefixedFiles(string prefix, IFileProvider files) : IFileProvider
{
    public IFileInfo GetFileInfo(string subpath) =>
        subpath.StartsWith(prefix, StringComparison.Ordinal)
            ? files.GetFileInfo(subpath[prefix.Length..])
            : new NotFoundFileInfo(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;
}
