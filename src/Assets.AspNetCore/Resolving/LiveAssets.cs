using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Assets.AspNetCore.Serving;
using Assets.AspNetCore.Urls;
using Assets.Manifest;
using Assets.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;

namespace Assets.AspNetCore.Resolving;

/// <summary>Files where they lie on the developer's machine: looked up and read anew for each request, so that a change is seen at once.</summary>
internal sealed class LiveAssets : IAssetResolver
{
    /// <summary>May be stored, must be asked about each time.</summary>
    public const string Revalidate = "no-cache";

    /// <summary>A player asks for a film in hundreds of ranges: larger files are not read and hashed for each.</summary>
    private const int LargestRead = 16 * 1024 * 1024;

    /// <summary>The one dot folder that is published (RFC 8615).</summary>
    private const string WellKnown = ".well-known/";

    private readonly IReadOnlyList<LiveSource> sources;
    private readonly IFileProvider webRoot;
    private readonly IFileProvider wellKnown;
    private readonly UnpublishedNames unpublished;
    private readonly ConcurrentDictionary<string, string?> reasons = new(StringComparer.Ordinal);

    public LiveAssets(IWebHostEnvironment environment, DevelopmentManifest manifest)
    {
        sources = [.. manifest.Sources.Select(source => new LiveSource(source))];
        Imports = manifest.Imports;
        EntryPoints = manifest.EntryPoints;
        unpublished = new(manifest.Ignored);
        // In Development the SDK's static web assets are in it: class libraries, packages, scoped CSS.
        webRoot = environment.WebRootFileProvider;
        wellKnown = Directory.Exists(environment.WebRootPath)
            ? new PhysicalFileProvider(environment.WebRootPath, ExclusionFilters.None)
            : new NullFileProvider();
    }

    public IEnumerable<string> Paths =>
        sources.SelectMany(source => source.Paths).Concat(LiveSource.Walk(webRoot, "")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>None: these files are on no CDN.</summary>
    public string? BaseUrl => null;

    public IReadOnlyDictionary<string, string> Imports { get; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> EntryPoints { get; }

    public AssetResponse? Find(ReadOnlySpan<char> path)
    {
        var name = path.ToString();
        return File(name) is { } file ? Respond(name, file) : null;
    }

    public AssetLink? Link(string path) => File(path) is null ? null : new(path, UrlEncoding.Encode(path), MediaTypes.WithCharset(MediaTypes.Of(path), isUtf8: true), Integrity: null, Preload: []);

    /// <summary>Looked up once for each name: folders are listed for it.</summary>
    public string? Unpublished(string path) => reasons.GetOrAdd(path, Reason);

    private string? Reason(string path) =>
        sources.FirstOrDefault(source => source.File(path) is not null) is { } source
            ? unpublished.Reason(path, source.Folder, source.Relative(path))
            : unpublished.Reason(path, path.StartsWith(WellKnown, StringComparison.Ordinal) ? wellKnown : webRoot, path);

    private IFileInfo? File(string path)
    {
        if (!IsAssetName(path))
            return null;
        var provider = path.StartsWith(WellKnown, StringComparison.Ordinal) ? wellKnown : webRoot;
        return sources.Select(source => source.File(path)).FirstOrDefault(file => file is not null)
            ?? (provider.GetFileInfo(path) is { Exists: true, IsDirectory: false } found ? found : null);
    }

    /// <summary>
    /// What a publish would collect: one spelling of each name, and nothing in dot folders, which file providers hide only in listings;
    /// nor can such a name climb out of its root.
    /// </summary>
    private static bool IsAssetName(string path)
    {
        if (path.AsSpan().ContainsAny('\\', '\0'))
            return false;
        var rest = path.StartsWith(WellKnown, StringComparison.Ordinal) ? path.AsSpan(WellKnown.Length) : path;
        foreach (var segment in rest.Split('/'))
        {
            if (rest[segment] is [] or ['.', ..])
                return false;
        }

        return true;
    }

    private static AssetResponse? Respond(string path, IFileInfo file)
    {
        if (Represent(file) is not { } representation)
            return null;
        var type = MediaTypes.Of(path);
        return new()
        {
            Path = path,
            ContentType = MediaTypes.WithCharset(type, isUtf8: true),
            CacheControl = Revalidate,
            LastModified = new(file.LastModified),
            AnyOrigin = MediaTypes.IsFont(type),
            Representations = [representation],
        };
    }

    /// <summary>The file as it is now; null when it was deleted since it was looked up.</summary>
    private static Representation? Represent(IFileInfo file)
    {
        try
        {
            if (file is { Length: > LargestRead, PhysicalPath: { } physical })
                return new(ContentCoding.Identity, Tag(file), file.Length, new LiveFileBody(physical, file.Length));
            using var stream = file.CreateReadStream();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            var bytes = copy.ToArray();
            return new(ContentCoding.Identity, Tag(bytes), bytes.Length, new LiveBody(bytes));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>From the bytes, not the time: an edit within the file system's clock tick is seen too.</summary>
    private static string Tag(byte[] bytes) => $"\"{Base64Url.EncodeToString(SHA256.HashData(bytes))}\"";

    private static string Tag(IFileInfo file) => string.Create(CultureInfo.InvariantCulture, $"\"{file.LastModified.UtcTicks:x}-{file.Length:x}\"");
}
