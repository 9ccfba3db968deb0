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
using Microsoft.Extensions.Hosting;

namespace Assets.AspNetCore.Resolving;

/// <summary>
/// Serves the files of the developer's folders. They are found and read again for each request, so that a change is
/// visible at once.
/// </summary>
internal sealed class LiveAssets : IAssetResolver
{
    /// <summary>
    /// Larger files are not read and hashed for each request: a player requests a film in hundreds of ranges.
    /// </summary>
    private const int LargestRead = 16 * 1024 * 1024;

    private readonly LiveFiles files;
    private readonly bool isDevelopment;
    private readonly ConcurrentDictionary<string, string?> reasons = new(StringComparer.Ordinal);

    /// <param name="environment">The app's environment.</param>
    /// <param name="webRoot">The web root's files with the SDK's static web assets.</param>
    /// <param name="manifest">The development manifest; empty when there is none.</param>
    public LiveAssets(IWebHostEnvironment environment, IFileProvider webRoot, DevelopmentManifest manifest)
    {
        isDevelopment = environment.IsDevelopment();
        files = new(environment, webRoot, manifest, isDevelopment);
        Imports = manifest.Imports;
        EntryPoints = manifest.EntryPoints;
        Frontends = manifest.Frontends;
    }

    public IEnumerable<string> Paths => files.Paths;

    /// <summary>None: these files are not on a CDN.</summary>
    public string? BaseUrl => null;

    public IReadOnlyDictionary<string, string> Imports { get; }

    public IReadOnlyDictionary<string, EntryPoint> EntryPoints { get; }

    /// <summary>The front-end projects of the app.</summary>
    public IReadOnlyList<DevelopmentFrontend> Frontends { get; }

    /// <summary>All files that are served.</summary>
    public IEnumerable<LiveFile> Files => files.Paths.Select(files.Find).OfType<LiveFile>();

    public ServedAsset? Find(ReadOnlySpan<char> path) => files.Find(path.ToString()) is { } file ? Respond(file) : null;

    public AssetLink? Link(string path) =>
        files.Find(path) is { } file
            ? new(
                path,
                UrlEncoding.Encode(path),
                MediaTypes.WithCharset(file.ContentType, isUtf8: true),
                Integrity: null,
                Preload: []
            )
            : null;

    /// <summary>Cached for each name because folders are listed to find the reason.</summary>
    public string? Unpublished(string path) => reasons.GetOrAdd(path, files.Unpublished);

    private ServedAsset? Respond(LiveFile found)
    {
        if (Represent(found.File) is not { } representation)
            return null;
        return new()
        {
            Path = found.Path,
            ContentType = MediaTypes.WithCharset(found.ContentType, isUtf8: true),
            CacheControl = CachePolicy.Revalidate,
            LastModified = HttpDate.NotInTheFuture(found.File.LastModified),
            AllowsAnyOrigin = MediaTypes.IsFont(found.ContentType),
            Headers = found.Headers,
            Representations = [representation],
        };
    }

    /// <summary>The current content of the file; null when the file was deleted after it was found.</summary>
    private Representation? Represent(IFileInfo file)
    {
        try
        {
            return file.PhysicalPath is { } path && (!isDevelopment || file.Length > LargestRead)
                ? OfFile(path)
                : OfBytes(file);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>
    /// The entity tag is a hash of the bytes. The time would not change for two edits within one tick of the file
    /// system's clock.
    /// </summary>
    private static Representation OfBytes(IFileInfo file)
    {
        using var stream = file.CreateReadStream();
        using var copy = new MemoryStream((int)Math.Min(file.Length, LargestRead));
        stream.CopyTo(copy);
        var bytes = copy.Length == copy.Capacity ? copy.GetBuffer() : copy.ToArray();
        return new(
            ContentCoding.Identity,
            $"\"{Base64Url.EncodeToString(SHA256.HashData(bytes))}\"",
            bytes.Length,
            Body.InMemory(bytes)
        );
    }

    private static Representation OfFile(string path)
    {
        var link = new FileInfo(path);
        var file = link.LinkTarget is null ? link : (FileInfo)link.ResolveLinkTarget(returnFinalTarget: true)!;
        var tag = string.Create(CultureInfo.InvariantCulture, $"\"{file.LastWriteTimeUtc.Ticks:x}-{file.Length:x}\"");
        return new(ContentCoding.Identity, tag, file.Length, Body.OfFile(path, file.Length));
    }
}
