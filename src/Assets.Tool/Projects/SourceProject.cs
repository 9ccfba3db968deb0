using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Assets.Core.Diagnostics;
using Assets.Manifest;

namespace Assets.Tool.Projects;

/// <summary>
/// A project with the package, whose targets show the sources of its assets. Only MSBuild knows them, so it is run.
/// </summary>
/// <param name="File">Absolute path of the project file.</param>
internal sealed record SourceProject(string File)
{
    /// <summary>
    /// The project that a path names: a project file, or a folder that has exactly one and is not a publish folder;
    /// otherwise null.
    /// </summary>
    public static SourceProject? At(string path)
    {
        if (System.IO.File.Exists(path))
            return new(path);
        if (!Directory.Exists(path) || Directory.EnumerateFiles(path, $"*.{AssetManifest.FileName}").Any())
            return null;
        return Directory.GetFiles(path, "*.csproj") is [var only] ? new(only) : null;
    }

    /// <summary>Runs a target and reads its result.</summary>
    /// <param name="target">The target.</param>
    /// <param name="path">The value of <c>AssetsPath</c>; null for none.</param>
    /// <param name="type">The type of the result.</param>
    /// <param name="cancellationToken">Ends MSBuild.</param>
    /// <exception cref="ToolException">The target failed; the diagnostic has the reason.</exception>
    public async Task<T> RunAsync<T>(
        string target,
        string? path,
        JsonTypeInfo<T> type,
        CancellationToken cancellationToken
    )
    {
        var folder = Directory.CreateTempSubdirectory("assets-list-");
        try
        {
            var result = Path.Combine(folder.FullName, "result.json");
            var output = await MSBuildAsync(
                [$"-t:{target}", $"-p:AssetsResultFile={Escape(result)}", $"-p:AssetsPath={Escape(path ?? "")}"],
                cancellationToken
            );
            if (!System.IO.File.Exists(result))
                throw new ToolException(Catalog.ProjectFailed(File, Reason(output)));
            await using var stream = System.IO.File.OpenRead(result);
            return (await JsonSerializer.DeserializeAsync(stream, type, cancellationToken))!;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<string> MSBuildAsync(IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet",
            ["msbuild", File, "-nologo", "-verbosity:quiet", "-terminalLogger:off", "-nodeReuse:false", .. arguments]
        )
        {
            WorkingDirectory = Path.GetDirectoryName(File),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return output + await errors;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>The first error, or what there is.</summary>
    private static string Reason(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.FirstOrDefault(line => line.Contains("error ", StringComparison.Ordinal))
            ?? lines.FirstOrDefault("it is not a web app with the package");
    }

    /// <summary>MSBuild separates properties at commas and semicolons, and reads escapes and expressions.</summary>
    private static string Escape(string value) =>
        string.Concat(value.Select(c => c is '%' or '$' or '@' or ';' or ',' or '(' or ')' ? $"%{(int)c:X2}" : $"{c}"));
}
