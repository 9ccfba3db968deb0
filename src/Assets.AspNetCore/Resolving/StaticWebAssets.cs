using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;

namespace Assets.AspNetCore.Resolving;

/// <summary>
/// The SDK's static web assets of a built app: files of class libraries and packages, scoped CSS. The framework adds
/// them to the web root in Development only, and not with <c>CreateSlimBuilder</c>.
/// </summary>
internal static class StaticWebAssets
{
    /// <summary>The web root's files with the static web assets. The app's environment is not changed.</summary>
    public static IFileProvider FilesOf(IWebHostEnvironment environment, IConfiguration configuration)
    {
        if (HasThem(environment.WebRootFileProvider))
            return environment.WebRootFileProvider;
        var copy = new EnvironmentCopy(environment);
        StaticWebAssetsLoader.UseStaticWebAssets(copy, configuration);
        return copy.WebRootFileProvider;
    }

    /// <summary>Compares names because the framework's provider is internal.</summary>
    private static bool HasThem(IFileProvider files) =>
        files is CompositeFileProvider composite
            ? composite.FileProviders.Any(HasThem)
            : files.GetType().Name == "ManifestStaticWebAssetFileProvider";

    /// <summary>Receives the file provider that the framework's loader sets.</summary>
    private sealed class EnvironmentCopy(IWebHostEnvironment environment) : IWebHostEnvironment
    {
        public string WebRootPath { get; set; } = environment.WebRootPath;

        public IFileProvider WebRootFileProvider { get; set; } = environment.WebRootFileProvider;

        public string ApplicationName { get; set; } = environment.ApplicationName;

        public IFileProvider ContentRootFileProvider { get; set; } = environment.ContentRootFileProvider;

        public string ContentRootPath { get; set; } = environment.ContentRootPath;

        public string EnvironmentName { get; set; } = environment.EnvironmentName;
    }
}
