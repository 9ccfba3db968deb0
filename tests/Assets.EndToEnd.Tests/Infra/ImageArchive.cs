using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;

namespace Assets.EndToEnd.Tests.Infra;

/// <summary>The last layer of an image that the SDK wrote to an archive (OCI image layout), unpacked.</summary>
/// <param name="WorkingDirectory">The folder in which a container starts.</param>
/// <param name="Command">The program that a container starts, with its arguments.</param>
/// <param name="Folder">The folder with the files of the layer.</param>
public sealed record ImageArchive(string WorkingDirectory, IReadOnlyList<string> Command, string Folder)
{
    /// <summary>Unpacks an archive into a folder of its own.</summary>
    public static async Task<ImageArchive> ReadAsync(string archive, string folder)
    {
        var parts = Path.Combine(folder, "parts");
        var files = Path.Combine(folder, "files");
        Directory.CreateDirectory(parts);
        Directory.CreateDirectory(files);
        await TarFile.ExtractToDirectoryAsync(archive, parts, overwriteFiles: false);

        JsonElement Read(string file) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(parts, file))).RootElement;
        string Blob(JsonElement descriptor) =>
            Path.Combine("blobs", descriptor.GetProperty("digest").GetString()!.Replace(':', '/'));

        var manifest = Read(Blob(Read("index.json").GetProperty("manifests")[0]));
        var settings = Read(Blob(manifest.GetProperty("config"))).GetProperty("config");
        var layer = manifest.GetProperty("layers").EnumerateArray().Last();
        await using var packed = File.OpenRead(Path.Combine(parts, Blob(layer)));
        await using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        await TarFile.ExtractToDirectoryAsync(unpacked, files, overwriteFiles: false);
        return new(
            settings.GetProperty("WorkingDir").GetString()!,
            [
                .. new[] { "Entrypoint", "Cmd" }
                    .Where(name => settings.TryGetProperty(name, out _))
                    .SelectMany(name => settings.GetProperty(name).EnumerateArray())
                    .Select(word => word.GetString()!),
            ],
            files
        );
    }
}
