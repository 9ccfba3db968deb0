using System.Text.Json;
using Assets.Manifest;

namespace Assets.Core.Reporting;

/// <summary>Reads what a report can be made of: a report document, a publish folder, or a manifest.</summary>
internal static class ReportInput
{
    private const string ManifestSuffix = "." + AssetManifest.FileName;

    /// <summary>Reads a file or a folder.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="problem">Why there is no result; a sentence without its full stop.</param>
    public static ReportDocument? Read(string path, out string problem)
    {
        problem = "";
        try
        {
            if (!Directory.Exists(path))
                return ReadFile(path);

            var manifests = Directory.GetFiles(path, "*" + ManifestSuffix);
            if (manifests is [var only])
                return ReadFile(only);
            problem =
                manifests.Length == 0 ? "it has no manifest of a publish" : "it has the manifests of several apps";
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or JsonException or ManifestException)
        {
            problem = exception.Message;
        }

        return null;
    }

    private static ReportDocument ReadFile(string file)
    {
        var name = Path.GetFileName(file);
        return name.EndsWith(ManifestSuffix, StringComparison.Ordinal)
            ? ManifestReport.Of(ManifestJson.Read(file), name[..^ManifestSuffix.Length])
            : ReportJson.Read(File.ReadAllBytes(file));
    }
}
