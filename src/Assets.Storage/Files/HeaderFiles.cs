using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assets.Storage.Files;

/// <summary>
/// Keeps the headers of objects in one folder for each key, in a file named by the version of the object. So an object
/// and its headers belong together at any moment, although they are two files. An object without headers has a file
/// too: headers that an interrupted writer left behind are never taken for its own.
/// </summary>
internal sealed class HeaderFiles(ObjectPlaces places, DiskFlush flush)
{
    private const string Extension = ".json";

    /// <summary>Another writer of the key may delete the folder, because it is empty.</summary>
    private const int Attempts = 20;

    /// <summary>Writes the headers of a version before it is published.</summary>
    /// <returns>The file; null if the version is that of another writer, and a later one is needed.</returns>
    public string? TryWrite(ObjectKey key, FileVersion version, ObjectHeaders headers)
    {
        var folder = Folder(key);
        var file = Path.Combine(folder, version.Name + Extension);
        var body = JsonSerializer.SerializeToUtf8Bytes(KeptHeaders.Of(headers), HeaderJson.Default.KeptHeaders);
        using var stream = TryCreate(folder, file);
        if (stream is null)
            return null;
        try
        {
            stream.Write(body);
            flush.File(stream.SafeFileHandle);
            flush.Folder(folder);
            return file;
        }
        catch
        {
            stream.Dispose();
            FileFailures.Ignore(() => Delete(file));
            throw;
        }
    }

    /// <summary>Reads the headers of a version; null if there are none under its name.</summary>
    public ObjectHeaders? Read(ObjectKey key, FileVersion version) =>
        Read(Path.Combine(Folder(key), version.Name + Extension));

    /// <summary>
    /// Reads the headers of an object that was restored. A backup may restore times in seconds, or give files a new
    /// time: the only headers of the key are then those of the object, if its length is the same.
    /// </summary>
    public ObjectHeaders? ReadRestored(ObjectKey key, FileVersion version)
    {
        var folder = Folder(key);
        if (!Directory.Exists(folder))
            return null;
        var files = Directory.GetFiles(folder, "*" + Extension);
        var length = version.Name[version.Name.IndexOf('-', StringComparison.Ordinal)..] + Extension;
        return files is [var file] && file.EndsWith(length, StringComparison.Ordinal) ? Read(file) : null;
    }

    /// <summary>
    /// Deletes the headers of a version that was replaced or deleted, and those that an interrupted writer left behind.
    /// Newer ones may belong to an object that is about to be published.
    /// </summary>
    public void Delete(ObjectKey key, FileVersion version)
    {
        var folder = Folder(key);
        if (!Directory.Exists(folder))
            return;
        var yesterday = FileVersion.NameOf(DateTimeOffset.UtcNow.AddDays(-1));
        foreach (var file in Directory.EnumerateFiles(folder, "*" + Extension))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (name == version.Name || string.CompareOrdinal(name, yesterday) < 0)
                FileFailures.Ignore(() => File.Delete(file));
        }

        places.DeleteEmptyFolders(Path.Combine(folder, "any"));
    }

    public void Delete(string file)
    {
        File.Delete(file);
        places.DeleteEmptyFolders(file);
    }

    private FileStream? TryCreate(string folder, string file)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                flush.Create(folder);
                return new(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
            }
            catch (DirectoryNotFoundException) when (attempt < Attempts) { }
            catch (IOException) when (File.Exists(file))
            {
                return null;
            }
        }
    }

    private static ObjectHeaders? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(file), HeaderJson.Default.KeptHeaders)?.Headers();
        }
        catch (Exception exception)
            when (exception is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    private string Folder(ObjectKey key) => Path.Combine([places.Reserved, "headers", .. key.Value.Split('/')]);
}

/// <summary>The form of the file.</summary>
internal sealed record KeptHeaders(
    string? ContentType,
    string? ContentEncoding,
    string? CacheControl,
    string? ContentDisposition,
    Dictionary<string, string>? Metadata
)
{
    public static KeptHeaders Of(ObjectHeaders headers) =>
        new(
            headers.ContentType,
            headers.ContentEncoding,
            headers.CacheControl,
            headers.ContentDisposition,
            headers.Metadata.Count == 0 ? null : headers.Metadata.ToDictionary()
        );

    public ObjectHeaders Headers() =>
        new()
        {
            ContentType = ContentType,
            ContentEncoding = ContentEncoding,
            CacheControl = CacheControl,
            ContentDisposition = ContentDisposition,
            Metadata = Metadata ?? ObjectHeaders.Empty.Metadata,
        };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(KeptHeaders))]
internal sealed partial class HeaderJson : JsonSerializerContext;
