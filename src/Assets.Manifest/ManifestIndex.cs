using System.Buffers;
using System.Collections;
using System.Text;
using System.Text.Json;

namespace Assets.Manifest;

/// <summary>
/// A manifest as a server wants it: checked as a whole, found by name, and each entry read when it is asked for,
/// since of the thousands of assets that packages bring most never are. What it holds is little more than the file.
/// </summary>
internal sealed class ManifestIndex : IReadOnlyList<ManifestEntry>
{
    private readonly byte[] file;

    /// <summary>Where the document begins: after a byte order mark.</summary>
    private readonly int origin;

    private Place[] places = [];

    /// <summary>Names with escapes, which the file has in no form to compare with; complete when <see cref="names"/> is.</summary>
    private readonly Dictionary<int, byte[]> unescaped = [];

    private NameTable? names;

    private ManifestIndex(byte[] file) => (this.file, origin) = (file, file.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0);

    /// <inheritdoc cref="AssetManifest.BaseUrl"/>
    public string? BaseUrl { get; private set; }

    /// <inheritdoc cref="AssetManifest.Imports"/>
    public IReadOnlyDictionary<string, string> Imports { get; private set; } = Nothing.Imports;

    /// <inheritdoc cref="AssetManifest.EntryPoints"/>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> EntryPoints { get; private set; } = Nothing.EntryPoints;

    public int Count { get; private set; }

    public IEnumerable<string> Paths => Enumerable.Range(0, Count).Select(Path);

    /// <summary>Reads and checks a manifest file.</summary>
    /// <exception cref="ManifestException">ASSETS401, the version is unknown; ASSETS402, the file is damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ManifestIndex Read(string file) => Parse(File.ReadAllBytes(file), file);

    /// <param name="file">The file's bytes, which stay here.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="ManifestException">ASSETS401, the version is unknown; ASSETS402, the file is damaged.</exception>
    public static ManifestIndex Parse(byte[] file, string name)
    {
        var index = new ManifestIndex(file);
        var manifest = index.ReadAsWritten(name) ?? JsonStyle.Guard(file, name, AssetManifest.CurrentVersion, json => new ManifestReader(json, index).Read());
        (index.BaseUrl, index.Imports, index.EntryPoints) = (manifest.BaseUrl, manifest.Imports, manifest.EntryPoints);
        index.names = index.Names();
        return index;
    }

    /// <summary>Reads an entry, anew each time.</summary>
    public ManifestEntry this[int entry]
    {
        get
        {
            var json = new Utf8JsonReader(file.AsSpan(origin + places[entry].Start));
            return new ManifestReader(json).ReadEntry(Path(entry));
        }
    }

    /// <summary>Looks an entry up by its logical path or its published one; -1 when there is none.</summary>
    /// <param name="name">Decoded, without a leading slash.</param>
    /// <param name="isPublished">Whether it is the published one, also where the two are the same.</param>
    public int Find(ReadOnlySpan<char> name, out bool isPublished)
    {
        // Longer in UTF-8 than what a stack has to spare: rare, and then in a rented buffer.
        const int common = 512;
        isPublished = false;
        // In UTF-8 a name is at least as long.
        if (name.Length > names!.Longest)
            return -1;
        var size = Math.Min(names.Longest, Encoding.UTF8.GetMaxByteCount(name.Length));
        var rented = size > common ? ArrayPool<byte>.Shared.Rent(size) : null;
        var utf8 = rented ?? stackalloc byte[common];
        var found = Encoding.UTF8.TryGetBytes(name, utf8, out var length) ? names.Find(utf8[..length]) : NameTable.None;
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        isPublished = (found & 1) == 1;
        return found >> 1;
    }

    /// <summary>Takes note of an entry that was read and checked.</summary>
    public void Add(JsonName path, JsonName url, int start)
    {
        if (Count == places.Length)
            Array.Resize(ref places, Math.Max(1024, places.Length * 2));
        places[Count++] = new(path, url, start);
    }

    public IEnumerator<ManifestEntry> GetEnumerator() => Enumerable.Range(0, Count).Select(entry => this[entry]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>
    /// Reads the entries in the one layout that the build writes, and all the rest with the ordinary reader.
    /// That one takes half a second for 30,000 assets: <see cref="Utf8JsonReader"/> runs precompiled at a fifth of its speed until a process has been up for a while.
    /// </summary>
    /// <returns>Null when something is not as the build writes it: then the ordinary reader says what it is worth.</returns>
    private AssetManifest? ReadAsWritten(string name)
    {
        try
        {
            return new WrittenEntries(file.AsSpan(origin), this).TryScan(out var others) ? JsonStyle.Guard(others, name, AssetManifest.CurrentVersion, static json => new ManifestReader(json).Read()) : Nothing();
        }
        catch (ManifestException)
        {
            return Nothing();
        }

        AssetManifest? Nothing()
        {
            Count = 0;
            return null;
        }
    }

    /// <summary>A published name is what caches hold on to: it wins should another asset's plain name be the same.</summary>
    private NameTable Names()
    {
        var table = new NameTable(this, Count * 2);
        for (var entry = 0; entry < Count; entry++)
            table.Add((entry << 1) | 1, replace: true);
        for (var entry = 0; entry < Count; entry++)
            table.Add(entry << 1, replace: false);
        return table;
    }

    private string Path(int entry) => Encoding.UTF8.GetString(Name(entry << 1));

    /// <summary>A name by its number: twice the entry's, and one more for the published name.</summary>
    internal ReadOnlySpan<byte> Name(int number)
    {
        var place = places[number >> 1];
        var name = (number & 1) == 1 ? place.Url : place.Path;
        if (!name.IsEscaped)
            return file.AsSpan(origin + name.Offset, name.Length);
        if (!unescaped.TryGetValue(number, out var bytes))
            unescaped[number] = bytes = JsonName.Bytes(file.AsSpan(origin + name.Offset, name.Length));
        return bytes;
    }

    private readonly record struct Place(JsonName Path, JsonName Url, int Start);
}
