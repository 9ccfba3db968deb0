using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Assets.Core;
using Assets.Web;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Assets.Build.Tasks;

/// <summary>Where a list goes: to a file as JSON, or to the log as text.</summary>
/// <param name="log">The log.</param>
/// <param name="projectDirectory">The folder that the path of the file can be relative to.</param>
/// <param name="file">The file; empty for the log.</param>
internal sealed class ListingResult(TaskLoggingHelper log, string projectDirectory, string file)
{
    /// <summary>Patterns as a user writes them, with or without <c>~/</c> or <c>/</c> before them.</summary>
    public static IReadOnlyList<Glob> Patterns(string text) =>
        Glob.ParseList(string.Join(';', text.Split(';').Select(AssetPath)));

    /// <summary>A path as an asset path.</summary>
    public static string AssetPath(string text)
    {
        var path = text.Trim().Replace('\\', '/');
        return (path.StartsWith('~') ? path[1..] : path).TrimStart('/');
    }

    /// <summary>What is not known before a build, as sentences.</summary>
    public static IReadOnlyList<string> Unknown(IEnumerable<string> references) =>
        [
            .. references.Select(reference =>
                $"The assets of {Path.GetFileNameWithoutExtension(reference)} are not in this list, because the "
                + "project is not built yet."
            ),
        ];

    /// <summary>Writes a list.</summary>
    public void Write<T>(T result, JsonTypeInfo<T> type, IEnumerable<string> lines)
    {
        if (file.Length > 0)
        {
            AtomicFile.Write(
                Path.GetFullPath(file, projectDirectory),
                JsonSerializer.SerializeToUtf8Bytes(result, type)
            );
            return;
        }

        foreach (var line in lines)
            log.LogMessage(MessageImportance.High, "{0}", line);
    }
}
