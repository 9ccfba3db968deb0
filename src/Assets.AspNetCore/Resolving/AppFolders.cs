using Microsoft.Extensions.Hosting;

namespace Assets.AspNetCore.Resolving;

/// <summary>The folders where the files that a build or a publish writes for an app can be.</summary>
/// <param name="applicationName">
/// The app's name. A file's name can start with it, so that two apps can share a folder.
/// </param>
/// <param name="folders">In order of precedence.</param>
internal sealed class AppFolders(string applicationName, params IEnumerable<string?> folders)
{
    private readonly IReadOnlyList<string> folders =
    [
        .. folders.OfType<string>().Select(Path.TrimEndingDirectorySeparator).Distinct(),
    ];

    /// <summary>
    /// The app's base directory; the folder of the executable, because a single-file app that extracts itself has
    /// another base directory; the content root.
    /// </summary>
    public static AppFolders Of(IHostEnvironment environment) =>
        new(
            environment.ApplicationName,
            AppContext.BaseDirectory,
            Path.GetDirectoryName(Environment.ProcessPath),
            environment.ContentRootPath
        );

    /// <summary>The folders, as part of a sentence.</summary>
    public string Names => string.Join(", ", folders.Select(folder => $"'{folder}'"));

    /// <summary>
    /// The path of the file with this name, with or without the app's name before it; null when there is none.
    /// </summary>
    public string? Find(string name) =>
        folders
            .SelectMany(folder =>
                new[] { Path.Combine(folder, $"{applicationName}.{name}"), Path.Combine(folder, name) }
            )
            .FirstOrDefault(File.Exists);
}
