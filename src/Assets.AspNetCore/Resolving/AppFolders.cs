using Microsoft.Extensions.Hosting;

namespace Assets.AspNetCore.Resolving;

/// <summary>Where the files that a build or a publish writes beside an app may lie.</summary>
/// <param name="applicationName">
/// The app's name, which such a file's name may start with, so that two apps can share a folder.
/// </param>
/// <param name="folders">In order of precedence.</param>
internal sealed class AppFolders(string applicationName, params IEnumerable<string?> folders)
{
    private readonly IReadOnlyList<string> folders =
    [
        .. folders.OfType<string>().Select(Path.TrimEndingDirectorySeparator).Distinct(),
    ];

    /// <summary>
    /// The app's own folder; that of the executable, since a single file that extracts itself has its base directory
    /// elsewhere; the content root.
    /// </summary>
    public static AppFolders Of(IHostEnvironment environment) =>
        new(
            environment.ApplicationName,
            AppContext.BaseDirectory,
            Path.GetDirectoryName(Environment.ProcessPath),
            environment.ContentRootPath
        );

    /// <summary>The folders as part of a sentence.</summary>
    public string Names => string.Join(", ", folders.Select(folder => $"'{folder}'"));

    /// <summary>The file of this name, with the app's name before it or without; null when there is none.</summary>
    public string? Find(string name) =>
        folders
            .SelectMany(folder =>
                new[] { Path.Combine(folder, $"{applicationName}.{name}"), Path.Combine(folder, name) }
            )
            .FirstOrDefault(File.Exists);
}
