using System.Globalization;
using System.Text.Json;
using Assets.Manifest;

namespace Assets.Benchmarks.Serving;

/// <summary>
/// The manifest of <c>MapStaticAssets</c> as the SDK (10.0.401) writes it at publish: for an asset with br and gzip ten endpoints,
/// each with all its headers. Written here because publishing 30,000 files with the SDK takes most of an hour.
/// </summary>
internal static class SdkEndpoints
{
    public const string FileName = "Site.staticwebassets.endpoints.json";

    private static readonly string Date = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).ToString("r", CultureInfo.InvariantCulture);

    public static void Write(string folder, IEnumerable<ManifestEntry> entries)
    {
        using var stream = File.Create(Path.Combine(folder, FileName));
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteNumber("Version", 1);
        json.WriteString("ManifestType", "Publish");
        json.WriteStartArray("Endpoints");
        foreach (var entry in entries)
            Write(json, entry);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ManifestEntry entry)
    {
        foreach (var route in new[] { entry.Path, entry.Url }.Distinct())
        {
            foreach (var file in entry.Files)
                Write(json, entry, file, route, file.Encoding != ContentCoding.Identity);
            foreach (var file in entry.Files.Where(file => file.Encoding != ContentCoding.Identity))
                Write(json, entry, file, route + Path.GetExtension(file.File), isSelected: false);
        }
    }

    private static void Write(Utf8JsonWriter json, ManifestEntry entry, ManifestFile file, string route, bool isSelected)
    {
        var coding = file.Encoding switch { ContentCoding.Brotli => "br", ContentCoding.Gzip => "gzip", _ => null };
        json.WriteStartObject();
        json.WriteString("Route", route);
        json.WriteString("AssetFile", file.File);
        json.WriteStartArray("Selectors");
        if (isSelected)
            WritePair(json, "Content-Encoding", coding!, (1.0 / (1 + file.Length)).ToString("F12", CultureInfo.InvariantCulture));
        json.WriteEndArray();
        json.WriteStartArray("ResponseHeaders");
        WritePair(json, "Cache-Control", entry.Path != entry.Url && route.StartsWith(entry.Url, StringComparison.Ordinal) ? "max-age=31536000, immutable" : "no-cache");
        if (coding is not null)
            WritePair(json, "Content-Encoding", coding);
        WritePair(json, "Content-Length", file.Length.ToString(CultureInfo.InvariantCulture));
        WritePair(json, "Content-Type", entry.ContentType);
        WritePair(json, "ETag", file.ETag);
        WritePair(json, "Last-Modified", Date);
        if (entry.Files.Count > 1)
            WritePair(json, "Vary", "Accept-Encoding");
        json.WriteEndArray();
        json.WriteStartArray("EndpointProperties");
        WritePair(json, "fingerprint", "3f9ab20c1k");
        WritePair(json, "integrity", entry.Integrity!);
        WritePair(json, "label", entry.Path);
        if (isSelected)
            WritePair(json, "original-resource", entry.Files[0].ETag);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePair(Utf8JsonWriter json, string name, string value, string? quality = null)
    {
        json.WriteStartObject();
        json.WriteString("Name", name);
        json.WriteString("Value", value);
        if (quality is not null)
            json.WriteString("Quality", quality);
        json.WriteEndObject();
    }
}
