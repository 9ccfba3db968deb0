using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assets.Core.Fingerprinting;
using Assets.Manifest;
using Assets.Web;

namespace Assets.Core.Output;

/// <summary>
/// The list of the URLs that a service worker fetches in advance, in the format that Workbox reads: <c>{"url",
/// "revision"}</c>, the revision <see langword="null"/> where the URL changes with the content. A <c>.js</c> list
/// assigns it to <c>self.__WB_MANIFEST</c>, Workbox's own name for it.
/// </summary>
/// <param name="options">The run's options.</param>
/// <param name="output">Takes the file.</param>
internal sealed class PrecacheList(PipelineOptions options, OutputFolder output)
{
    // Pages never request these, and a worker that caches itself could not be updated.
    private static readonly IReadOnlyList<Glob> LeftOut = Glob.ParseList(
        "**/*.map;**/service-worker.js;**/service-worker.*.js;**/service-worker-assets.js;**/sw.js;"
            + "robots.txt;humans.txt;ads.txt;app-ads.txt;sitemap*.xml;.well-known/**"
    );

    private static readonly JsonWriterOptions Style = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Adds the list to the assets, if the project has one.</summary>
    /// <param name="published">All published assets.</param>
    public IReadOnlyList<PublishedAsset> AddTo(IReadOnlyList<PublishedAsset> published) =>
        options.PrecacheManifest is { } path
            ? [.. published.Append(Publish(path, published)).OrderBy(asset => asset.Source.Path)]
            : published;

    private PublishedAsset Publish(LogicalPath path, IReadOnlyList<PublishedAsset> listed)
    {
        var body = Write(FileKinds.Of(path.Name).Syntax.IsJavaScript(), listed.Where(IsListed));
        var sha256 = SHA256.HashData(body.Span);
        var fingerprint = Fingerprint.Of(sha256);
        var asset = SourceAsset.Generated(path, new AssetPolicy(Fingerprint: false));
        return new PublishedAsset
        {
            Source = asset,
            Url = path,
            Fingerprint = fingerprint,
            ContentType = MediaTypes.WithCharset(asset.ContentType, isUtf8: true),
            Integrity = "sha384-" + Convert.ToBase64String(SHA384.HashData(body.Span)),
            Files =
            [
                new PublishedFile(
                    ContentCoding.Identity,
                    output.Write(asset.WithFingerprint(fingerprint.Value).Value, body),
                    body.Length,
                    Convert.ToBase64String(sha256)
                ),
            ],
            Preload = [],
        };
    }

    private static bool IsListed(PublishedAsset published) =>
        published.Source.Policy.Precache ?? !LeftOut.AnyMatches(published.Source.Path.Value);

    private ReadOnlyMemory<byte> Write(bool isScript, IEnumerable<PublishedAsset> listed)
    {
        var buffer = new ArrayBufferWriter<byte>();
        if (isScript)
            buffer.Write("self.__WB_MANIFEST = "u8);
        using (var json = new Utf8JsonWriter(buffer, Style))
        {
            json.WriteStartArray();
            foreach (var published in listed)
            {
                json.WriteStartObject();
                json.WriteString("url", UrlOf(published));
                json.WriteString("revision", published.IsImmutable ? null : published.Fingerprint.Value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        buffer.Write(isScript ? ";\n"u8 : "\n"u8);
        return buffer.WrittenMemory;
    }

    /// <summary>
    /// Relative, so that a worker at the site's root finds it below any base path; absolute below a base URL.
    /// </summary>
    private string UrlOf(PublishedAsset published)
    {
        var path = string.Join('/', published.Url.Value.Split('/').Select(Uri.EscapeDataString));
        return options.BaseUrl is null ? path : $"{options.BaseUrl}/{path}";
    }
}
