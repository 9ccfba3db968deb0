using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assets.Core;
using Assets.Core.References;

namespace Assets.Benchmarks.Scanning;

/// <summary>
/// Writes what the scanners find in a folder, a line of JSON for each file, for judges that are not ours.
/// </summary>
internal static class FoundReferences
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static int Run(string folder, string output)
    {
        using var lines = new StreamWriter(
            output,
            append: false,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
        );
        foreach (
            var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        )
        {
            var path = LogicalPath.Parse(Path.GetRelativePath(folder, file));
            if (path.Extension is not (".js" or ".mjs" or ".cjs" or ".css"))
                continue;

            var references = ReferenceScanner
                .Find(path, File.ReadAllBytes(file))
                .Select(reference => new { Kind = reference.Kind.ToString(), reference.Specifier });
            lines.WriteLine(JsonSerializer.Serialize(new { Path = path.Value, References = references }, Plain));
        }

        return 0;
    }
}
